import type { HistoryCell, HistoryFigure, HistoryPeriod } from '@ket-nap/contracts';
import { isHalf, parsePeriod } from '@ket-nap/domain';
import { standingWord } from '@ket-nap/tables';
import { VisuallyHidden } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { Edge } from '../../charts/heat-edges';
import { HeatMark } from '../../charts/HeatMark';
import type { Place } from '../../grid/place';
import { paths } from '../../paths';
import { whyBeside } from '../../why/WhyNumber';
import { useWords } from '../../words';
import css from './history.module.css';

interface Props {
  period: HistoryPeriod;
  edge: Edge;
  cell: HistoryCell | HistoryFigure | null;
  name: string;
  /** The row whose figure it is; the whole unit without one. */
  row?: string | undefined;
  /** The committee whose report the cell opens; null opens the board of the period. */
  reportOf: string | null;
  place: Place;
  /** The one that Tab comes to. */
  current: boolean;
}

/** One figure: its rate in a colour and in digits, its counts, and where it stands in words. */
export function HeatCell({ period, edge, cell, name, row, reportOf, place, current }: Props) {
  const { t, f } = useWords();
  const walked = { 'data-place': place.join('.'), tabIndex: current ? 0 : -1 };
  const marked = { 'data-edge': edge?.at };
  const full = f.period(period.code);
  if (cell === null) {
    return (
      <td
        {...walked}
        {...marked}
        className={css.absent}
        aria-label={t('history.heat.absent', { name, period: full })}
      />
    );
  }
  const { admitted, quota, rate, standing } = cell;
  const partial = isPartial(cell);
  const counts =
    quota === null
      ? f.integer(admitted)
      : t('history.figure', { admitted: f.integer(admitted), quota: f.integer(quota) });
  const said = [
    f.rate(rate),
    counts,
    standingWord(standing, period, t),
    ...(partial ? [t('history.standing.partial')] : []),
  ].join(' · ');
  const code = parsePeriod(period.code);
  const face = (
    <>
      <HeatMark standing={standing} />
      <VisuallyHidden>{`${t('history.heat.cell', { name, period: full })} ${said}`}</VisuallyHidden>
      <span aria-hidden className={css.rate}>
        {rate === null ? (standing === 'no_report' || standing === 'no_approved' ? '' : '—') : f.rate(rate)}
        {partial && <sup>*</sup>}
      </span>
      {admitted !== null && (
        <span aria-hidden className={css.counts}>
          {quota === null ? f.integer(admitted) : `${f.integer(admitted)}/${f.integer(quota)}`}
        </span>
      )}
    </>
  );
  const look = {
    ...walked,
    className: css.cell,
    preload: false,
    'data-standing': standing,
    'data-drill': place.join('.'),
    ...whyBeside({ figure: 'rate', row, period: period.code }),
  } as const;
  const opensReport = reportOf !== null && code !== null && isHalf(code);
  return (
    <td {...marked}>
      {opensReport ? (
        <Link
          {...look}
          to={paths.entry}
          search={{ committee: reportOf, half: code }}
          title={`${said} · ${t('history.heat.openReport')}`}
        >
          {face}
        </Link>
      ) : (
        <Link
          {...look}
          from={paths.board}
          to={paths.board}
          search={({ asOf: _, ...old }) => ({ ...old, show: undefined, period: code ?? undefined })}
          title={`${said} · ${t('history.heat.openPeriod', { period: full })}`}
        >
          {face}
        </Link>
      )}
    </td>
  );
}

/** Whether reports are missing from a figure that is there: a year with one half, a group with one of its committees. */
function isPartial(cell: HistoryCell | HistoryFigure): boolean {
  if (!('state' in cell) || cell.admitted === null) return false;
  return cell.state === 'missing' || cell.state === 'draft';
}
