import type { QuotaSheet } from '@ket-nap/contracts';
import { useWords } from '../../words';
import css from './quotas.module.css';
import type { Drafting } from './use-draft';
import type { Assigning } from './use-quotas';

interface Props {
  sheet: QuotaSheet;
  assigning: Assigning;
  drafting: Drafting;
}

/** Whose quotas these are, how many are changed, and whether the typing is safe. */
export function SheetStatus({ sheet, assigning, drafting }: Props) {
  const { t, f } = useWords();
  const { changes, wrong } = assigning;
  if (!sheet.mayRecord) return <span>{sheet.own.committee.name}</span>;
  return (
    <>
      <span>{sheet.own.committee.name}</span>
      <span role="status">
        {changes.length === 0
          ? t('work.quotas.noChanges')
          : t('work.quotas.changes', { count: changes.length, n: f.integer(changes.length) })}
      </span>
      {wrong > 0 && (
        <span className={css.wrong}>{t('work.quotas.wrong', { count: wrong, n: f.integer(wrong) })}</span>
      )}
      {drafting.unsaved && <span className={css.unsaved}>{t('distribution.draft.unsaved')}</span>}
      {!drafting.unsaved && sheet.draft !== null && (
        <span className={css.saved}>{t('distribution.draft.saved')}</span>
      )}
    </>
  );
}
