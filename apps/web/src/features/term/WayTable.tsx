import type { TermProgress } from '@ket-nap/contracts';
import { Card } from '../../ui/Card';
import figures from '../../ui/figures.module.css';
import { useWords } from '../../words';
import css from './term.module.css';

/** The chart in numbers, newest first. */
export function WayTable({ progress }: { progress: TermProgress }) {
  const { t, f } = useWords();
  const title = t('terms.way.table');
  return (
    <Card title={title}>
      <div className={css.scroll} role="group" aria-label={title} tabIndex={0}>
        <table className={`${figures.table ?? ''} ${figures.narrow ?? ''}`}>
          <thead>
            <tr>
              <th scope="col" className={figures.word}>
                {t('terms.way.period')}
              </th>
              <th scope="col">{t('terms.way.cumulative')}</th>
              <th scope="col">{t('terms.way.proRata')}</th>
              <th scope="col">{t('terms.way.difference')}</th>
              <th scope="col">{t('terms.way.complete')}</th>
            </tr>
          </thead>
          <tbody>
            {progress.points.toReversed().map(({ half, admitted, proRata, complete }) => (
              <tr key={half}>
                <th scope="row">{f.period(half)}</th>
                <td className={figures.strong}>{f.integer(admitted)}</td>
                <td>{f.integer(proRata)}</td>
                <td>{f.signed(admitted === null || proRata === null ? null : admitted - proRata)}</td>
                <td>
                  {admitted === null
                    ? t('terms.way.noReport')
                    : t(complete ? 'terms.way.yes' : 'terms.way.no')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Card>
  );
}
