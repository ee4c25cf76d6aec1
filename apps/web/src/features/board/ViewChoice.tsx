import { VIEWS, type View } from '@ket-nap/contracts';
import { oneOf } from '../../search';
import { Picker } from '../../ui/Picker';
import { useWords } from '../../words';
import css from './views.module.css';

/** The three ways to see the past. */
export function ViewChoice({ view, onChange }: { view: View; onChange: (view: View) => void }) {
  const { t } = useWords();
  return (
    <Picker
      label={t('views.choose')}
      value={view}
      options={VIEWS.map((value) => ({ value, label: t(`views.name.${value}`) }))}
      onChange={(value) => onChange(oneOf(VIEWS, value) ?? 'as_was')}
    />
  );
}

/** What a view other than the committees as they were is: for reference, and how. Always in sight. */
export function ReferenceLabel({ view }: { view: View }) {
  const { t } = useWords();
  if (view === 'as_was') return null;
  return (
    <p className={css.reference} role="note">
      <strong>{t('views.reference')}</strong> · {t(`views.name.${view}`)}: {t(`views.referenceText.${view}`)}
    </p>
  );
}
