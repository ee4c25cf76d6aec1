import { useWords } from '../words';
import css from './DemoMark.module.css';

/** "Số liệu minh họa": wherever sample figures are shown. */
export function DemoMark() {
  const { t } = useWords();
  return <span className={css.mark}>{t('app.demo')}</span>;
}
