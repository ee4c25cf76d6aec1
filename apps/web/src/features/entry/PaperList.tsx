import type { ReportLine } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { searchKey } from '@ket-nap/i18n';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths';
import { StateBadge } from '../../StateBadge';
import { LongTable } from '../../ui/LongTable';
import table from '../../ui/table.module.css';
import { useWords } from '../../words';

interface Props {
  lines: readonly ReportLine[];
  half: Half;
  /** What the search box holds. */
  find: string;
}

/** The committees of a half-year, to enter a paper report for one of them. */
export function PaperList({ lines, half, find }: Props) {
  const { t, f } = useWords();
  const wanted = searchKey(find);
  const found = lines.filter(({ committee }) =>
    searchKey(`${committee.name} ${committee.code}`).includes(wanted),
  );
  return (
    <>
      <LongTable
        label={t('work.entry.listTitle')}
        rows={found}
        head={
          <tr>
            <th>{t('work.entry.committee')}</th>
            <th>{t('matrix.table.state')}</th>
            <th className={table.num}>{t('matrix.table.admitted')}</th>
            <th className={table.end}>{t('matrix.table.deed')}</th>
          </tr>
        }
      >
        {(line) => (
          <tr key={line.committee.id}>
            <th scope="row">
              {line.committee.name}
              {line.onBehalf && <span className={table.small}>{t('work.entry.behalfMark')}</span>}
            </th>
            <td>
              <StateBadge state={line.state} />
            </td>
            <td data-label={t('matrix.table.admitted')} className={table.num}>
              {f.integer(line.admitted)}
            </td>
            <td className={table.end}>
              <Link
                to={paths.entry}
                search={{ committee: line.committee.id, half }}
                aria-label={`${t(deedOf(line))}: ${line.committee.name}`}
              >
                {t(deedOf(line))}
              </Link>
            </td>
          </tr>
        )}
      </LongTable>
      {found.length === 0 && <p>{t('work.list.none')}</p>}
    </>
  );
}

function deedOf({ actions, state }: ReportLine) {
  if (!actions.includes('save')) return 'work.entry.open' as const;
  return state === 'missing' ? ('work.entry.enter' as const) : ('work.entry.continue' as const);
}
