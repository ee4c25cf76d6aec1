import type { TermProgress, TermRow } from '@ket-nap/contracts';
import { rowName } from '@ket-nap/i18n';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import type { TermSort } from '../../search';
import { Card } from '../../ui/Card';
import figures from '../../ui/figures.module.css';
import { useWords } from '../../words';
import { Cells } from './TermCells';
import { TermHead } from './TermHead';
import css from './term.module.css';
import { TermTotals } from './TermTotals';

interface Props {
  progress: TermProgress;
  /** In the order of the address. */
  rows: readonly TermRow[];
  /** The reader sees its own committee only. */
  own: boolean;
  sort: TermSort;
  onSort: (sort: TermSort) => void;
}

/** Committee by committee: each year, then the sum against the target. */
export function TermTable({ progress, rows, own, sort, onSort }: Props) {
  const { t } = useWords();
  return (
    <Card title={t('terms.table.title')} subtitle={t('terms.table.subtitle')}>
      {rows.length === 0 && (
        <p className={css.quiet}>{t(own ? 'terms.table.ownNone' : 'terms.table.none')}</p>
      )}
      <div className={css.scroll} role="group" aria-label={t('terms.table.title')} tabIndex={0}>
        <table className={`${figures.table ?? ''} ${css.table ?? ''}`}>
          <TermHead progress={progress} sort={sort} onSort={onSort} />
          <tbody>
            {rows.map((row) => (
              <Row key={row.committee.id} row={row} progress={progress} />
            ))}
          </tbody>
          <TermTotals progress={progress} />
        </table>
      </div>
    </Card>
  );
}

const CHEVRON = 14;

function Row({ row, progress }: { row: TermRow; progress: TermProgress }) {
  const { t, f } = useWords();
  const [open, setOpen] = useState(false);
  const { group } = row;
  const name = rowName(row, t);
  const Chevron = open ? IconChevronDown : IconChevronRight;
  return (
    <Fragment>
      <tr data-without-rate={row.rate === null || undefined}>
        <th scope="row">
          {group === null ? (
            name
          ) : (
            <button type="button" className={css.open} aria-expanded={open} onClick={() => setOpen(!open)}>
              <Chevron size={CHEVRON} stroke={2} aria-hidden />
              <span>
                {name}
                <small>
                  {t('terms.table.members', {
                    n: f.integer(group.members.length),
                    count: group.members.length,
                  })}
                </small>
              </span>
            </button>
          )}
        </th>
        <Cells figure={row} progress={progress} />
      </tr>
      {open &&
        group?.members.map((member) => (
          <tr key={member.committee.id} className={css.member}>
            <th scope="row">{member.committee.name}</th>
            <td colSpan={row.years.length} />
            <td>{f.integer(member.admitted)}</td>
            <td>{f.integer(member.target)}</td>
            <td>{f.rate(member.rate)}</td>
            <td />
          </tr>
        ))}
    </Fragment>
  );
}
