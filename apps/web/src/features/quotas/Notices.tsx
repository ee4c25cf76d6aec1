import type { ImportError, QuotaSheet } from '@ket-nap/contracts';
import type { ReactNode } from 'react';
import { useWords } from '../../words';
import { ConflictList } from './ConflictList';
import { DraftBar } from './DraftBar';
import { DraftConflict } from './DraftConflict';
import { ReadingBanner } from './ReadingBanner';
import { Strip } from './Strip';
import type { Drafting } from './use-draft';
import type { Assigning } from './use-quotas';
import type { Reading } from './use-reading';

interface Props {
  sheet: QuotaSheet;
  assigning: Assigning;
  drafting: Drafting;
  reading: Reading;
  errorTable: (errors: readonly ImportError[]) => ReactNode;
}

/** What has to be known before going on, over the table: whose draft this is, who was quicker, what was read, what was assigned. */
export function Notices({ sheet, assigning, drafting, reading, errorTable }: Props) {
  const { t, f, explain } = useWords();
  const { save, discard, record } = drafting;
  const conflict = assigning.conflict || drafting.conflict;
  const error = conflict ? null : (save.error ?? discard.error);
  const recorded = record.isSuccess && assigning.changes.length === 0 ? record.data.count : null;
  return (
    <>
      {drafting.conflict && <DraftConflict sheet={sheet} assigning={assigning} drafting={drafting} />}
      <ConflictList assigning={assigning} />
      {error !== null && <Strip tone="bad" title={explain(error)} />}
      {recorded !== null && (
        <Strip
          tone="good"
          title={t('work.quotas.recordedTitle', { count: recorded, n: f.integer(recorded) })}
        />
      )}
      <ReadingBanner reading={reading} errorTable={errorTable} />
      {sheet.draft !== null && !drafting.conflict && (
        <DraftBar draft={sheet.draft} year={sheet.year} drafting={drafting} />
      )}
    </>
  );
}
