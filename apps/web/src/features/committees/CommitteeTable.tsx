import type { Committee } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { LongTable } from '../../ui/LongTable';
import table from '../../ui/table.module.css';
import { useWords } from '../../words';
import css from './committees.module.css';
import { LineageLinks } from './LineageLinks';
import type { Branch } from './tree';

const INDENT_PX = 18;

interface Props {
  rows: readonly Branch[];
  /** Every committee, for the names of predecessors and successors. */
  committees: readonly Committee[];
  /** The committee whose line is shown. */
  line: string | null;
  onOpen: (committee: Committee) => void;
}

/** The committees of a day, each under the one it belongs to; those that are over say so. */
export function CommitteeTable({ rows: found, committees, line, onOpen }: Props) {
  const { t, f } = useWords();
  const byId = useMemo(() => new Map(committees.map((one) => [one.id, one])), [committees]);
  return (
    <LongTable
      label={t('tree.tableLabel')}
      className={css.list}
      rows={found}
      head={
        <tr>
          <th>{t('tree.name')}</th>
          <th>{t('tree.code')}</th>
          <th>{t('tree.kind')}</th>
          <th>{t('tree.valid')}</th>
          <th>{t('tree.area')}</th>
          <th className={`${table.num ?? ''} ${table.nowrap ?? ''}`}>{t('tree.order')}</th>
          <th className={table.end}>{t('tree.deed')}</th>
        </tr>
      }
    >
      {({ committee, depth, standing }) => (
        <tr
          key={committee.id}
          className={`${standing === 'active' ? '' : (css.over ?? '')} ${committee.id === line ? (css.chosen ?? '') : ''}`}
        >
          <th scope="row" style={{ paddingInlineStart: 12 + depth * INDENT_PX }}>
            {committee.name}
            <LineageLinks committee={committee} byId={byId} />
          </th>
          <td data-label={t('tree.code')} className={table.nowrap}>
            {committee.code}
          </td>
          <td className={table.nowrap}>{t(`kind.${committee.kind}`)}</td>
          <td data-label={t('tree.valid')} className={table.nowrap}>
            {committee.validTo === null
              ? t('tree.from', { from: f.day(committee.validFrom) })
              : t('tree.until', { from: f.day(committee.validFrom), to: f.day(committee.validTo) })}
            {standing !== 'active' && <span className={css.standing}>{t(`tree.standing.${standing}`)}</span>}
          </td>
          <td data-label={t('tree.area')} className={table.nowrap}>
            {committee.formerArea}
          </td>
          <td data-label={t('tree.order')} className={table.num}>
            {f.integer(committee.displayOrder)}
          </td>
          <td className={table.end}>
            <Button
              variant="default"
              size="xs"
              aria-label={t('tree.openOf', { name: committee.name })}
              onClick={() => onOpen(committee)}
            >
              {t('tree.open')}
            </Button>
          </td>
        </tr>
      )}
    </LongTable>
  );
}
