import { PAST_VIEWS, type PastView } from '@ket-nap/domain';
import { oneOf } from '../search';
import { useWords } from '../words';
import { Picker } from './Picker';
import css from './ViewChoice.module.css';

/** The three ways to see the past. */
export function ViewChoice({ view, onChange }: { view: PastView; onChange: (view: PastView) => void }) {
  const { t } = useWords();
  return (
    <Picker
      label={t('views.choose')}
      value={view}
      options={PAST_VIEWS.map((value) => ({ value, label: t(`views.name.${value}`) }))}
      onChange={(value) => onChange(oneOf(PAST_VIEWS, value) ?? 'as_was')}
    />
  );
}

/** What a view other than the committees as they were is: for reference, and how. Always in sight. */
export function ReferenceLabel({ view }: { view: PastView }) {
  const { t } = useWords();
  if (view === 'as_was') return null;
  return (
    <p className={css.reference} role="note">
      <strong>{t('views.reference')}</strong> · {t(`views.name.${view}`)}: {t(`views.referenceText.${view}`)}
    </p>
  );
}
