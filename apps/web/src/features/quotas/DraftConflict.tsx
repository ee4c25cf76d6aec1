import type { QuotaSheet } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { Banner } from '../../ui/Banner';
import conflict from '../../ui/ConflictTable.module.css';
import { useWords } from '../../words';
import { differencesOf, type Side } from './edits';
import css from './quotas.module.css';
import type { Drafting } from './use-draft';
import type { Assigning } from './use-quotas';

interface Props {
  sheet: QuotaSheet;
  assigning: Assigning;
  drafting: Drafting;
}

/** Two drafts of one year: where they differ, and the choice of the one to go on with. */
export function DraftConflict({ sheet, assigning, drafting }: Props) {
  const { t, f } = useWords();
  const { draft } = sheet;
  const rows = differencesOf(assigning.changes, drafting.theirs());
  const words = (side: Side | null) => {
    if (side === null) return '—';
    return side.typed.ok
      ? side.typed.value === null
        ? t('work.quotas.none')
        : f.integer(side.typed.value)
      : side.text;
  };
  return (
    <Banner
      tone="bad"
      title={t('distribution.draft.conflictTitle')}
      text={
        draft === null
          ? t('distribution.draft.conflictGone')
          : t('distribution.draft.conflictText', { by: draft.updatedBy, time: f.instant(draft.updatedAt) })
      }
    >
      <div className={css.both} role="region" aria-label={t('distribution.draft.conflictTitle')} tabIndex={0}>
        <table className={conflict.table}>
          <thead>
            <tr>
              <th>{t('work.quotas.committee')}</th>
              <th>{t('distribution.draft.mine')}</th>
              <th>{t('distribution.draft.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, period, mine, theirs }) => (
              <tr key={key}>
                <th scope="row">
                  {name}, {f.periodShort(period)}
                </th>
                <td>{words(mine)}</td>
                <td>{words(theirs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={conflict.choice}>
        <Button variant="default" onClick={drafting.keepMine}>
          {t('distribution.draft.keep')}
        </Button>
        <Button variant="default" onClick={drafting.takeTheirs}>
          {t('distribution.draft.take')}
        </Button>
      </div>
    </Banner>
  );
}
