import type { GridRow } from '@ket-nap/contracts';
import { searchKey } from '@ket-nap/i18n';
import type { RowFilter } from '../../search';
import type { RowCheck } from './checks';

/** Whether a row is one of those wanted. `unsent` are those from which nothing lies with the approver. */
export function isWanted(row: GridRow, { findings }: RowCheck, only: RowFilter): boolean {
  switch (only) {
    case 'all':
      return true;
    case 'open':
      return row.lockedBecause === null;
    case 'unsent':
      return row.state !== 'submitted' && row.state !== 'approved';
    case 'findings':
      return findings.length > 0 || row.openComments > 0;
  }
}

/**
 * Whether a search box means this committee: by name, code, or the name of its kind, marks and case set aside.
 *
 * @param kind the kind's name in the reader's language
 */
export function isFound({ committee }: GridRow, kind: string, find: string): boolean {
  return searchKey(`${committee.name} ${committee.code} ${kind}`).includes(searchKey(find));
}
