import type { Committee } from '@ket-nap/contracts';
import { COMMITTEE_KINDS, isCommitteeKind } from '@ket-nap/domain';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { CommitteeSelect } from '../../ui/CommitteeSelect';
import { useWords } from '../../words';
import type { Fault } from './checks';
import type { Row } from './draft';
import { FaultText } from './FaultText';
import type { Column } from './paste';
import { PredecessorsCell } from './PredecessorsCell';
import css from './reorganise.module.css';

interface Props {
  row: Row;
  index: number;
  faults: readonly Fault[] | undefined;
  ending: readonly Committee[];
  /** Existing committees that can take others in. */
  takers: readonly Committee[];
  byId: ReadonlyMap<string, Committee>;
  /** The row that was asked for by its number. */
  wanted: boolean;
  onChange: (key: number, part: Partial<Row>) => void;
  onRemove: (key: number) => void;
}

/** One successor: typed in place. */
export const SuccessorRow = memo(function SuccessorRow(props: Props) {
  const { row, index, faults = [], ending, takers, byId, wanted, onChange, onRemove } = props;
  const { t, f } = useWords();
  const place = f.integer(index + 1);
  const own = row.existingId === null ? undefined : byId.get(row.existingId);
  const set = (part: Partial<Row>) => onChange(row.key, part);
  const labelOf = (column: Column) =>
    t('tree.reorganise.successors.cell', {
      column: t(
        column === 'formerArea'
          ? 'tree.area'
          : column === 'predecessors'
            ? 'tree.reorganise.successors.predecessors'
            : `tree.${column}`,
      ),
      row: place,
    });
  const faultOf = (column: Column) => faults.find((fault) => fault.column === column);
  const noteId = (column: Column) => `row-${row.key}-${column}`;
  const cell = (column: 'code' | 'name' | 'formerArea', at: number) => (
    <td>
      <input
        className={css.cell}
        aria-label={labelOf(column)}
        aria-invalid={faultOf(column) !== undefined}
        aria-describedby={noteId(column)}
        data-place={`${index}.${at}`}
        autoComplete="off"
        spellCheck={false}
        value={row[column]}
        onChange={(event) => set({ [column]: event.currentTarget.value })}
      />
      <FaultText id={noteId(column)} fault={faultOf(column)} />
    </td>
  );
  return (
    <tr id={`row-${index + 1}`} className={wanted ? css.wanted : undefined}>
      <td className={css.place}>{place}</td>
      {row.existing ? (
        <>
          <td className={css.fixed}>{own?.code}</td>
          <td>
            <CommitteeSelect
              label={t('tree.reorganise.successors.cell', {
                column: t('tree.reorganise.successors.existing'),
                row: place,
              })}
              hidden
              none={t('tree.reorganise.successors.existingBlank')}
              committees={takers}
              value={row.existingId}
              onChange={(existingId) => set({ existingId })}
            />
            <FaultText id={noteId('name')} fault={faultOf('name')} />
          </td>
          <td className={css.fixed}>
            {own && t(`kind.${own.kind}`)}{' '}
            <span className={css.mark}>{t('tree.reorganise.successors.existingMark')}</span>
          </td>
          <td className={css.fixed}>{own?.formerArea}</td>
        </>
      ) : (
        <>
          {cell('code', 0)}
          {cell('name', 1)}
          <td>
            <select
              className={css.cell}
              aria-label={labelOf('kind')}
              aria-invalid={faultOf('kind') !== undefined}
              aria-describedby={noteId('kind')}
              data-place={`${index}.2`}
              value={row.kind}
              onChange={(event) => set({ kind: event.currentTarget.value })}
            >
              <option value="">{t('tree.reorganise.successors.kindBlank')}</option>
              {row.kind !== '' && !isCommitteeKind(row.kind) && <option value={row.kind}>{row.kind}</option>}
              {COMMITTEE_KINDS.map((kind) => (
                <option key={kind} value={kind}>
                  {t(`kind.${kind}`)}
                </option>
              ))}
            </select>
            <FaultText id={noteId('kind')} fault={faultOf('kind')} />
          </td>
          {cell('formerArea', 3)}
        </>
      )}
      <td>
        <PredecessorsCell
          label={labelOf('predecessors')}
          ids={row.predecessorIds}
          ending={ending}
          byId={byId}
          invalid={faultOf('predecessors') !== undefined}
          describedBy={noteId('predecessors')}
          place={`${index}.4`}
          onChange={(predecessorIds) => set({ predecessorIds, unknown: '' })}
        />
        <FaultText id={noteId('predecessors')} fault={faultOf('predecessors')} />
      </td>
      <td className={css.remove}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t('tree.reorganise.successors.remove', { row: place })}
          onClick={() => onRemove(row.key)}
        >
          <IconX size={15} aria-hidden />
        </ActionIcon>
      </td>
    </tr>
  );
});
