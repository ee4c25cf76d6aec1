import type { Board } from '@ket-nap/contracts';
import { hasNotBegun, tallyName } from '@ket-nap/tables';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { BandGlyph } from '../../charts/BandGlyph';
import type { RankingMeasure } from '../../charts/ranking-series';
import { MEMBER, tallyKey } from '../../why/why-board';
import type { WhyFigure } from '../../why/why-formula';
import { WhyNumber } from '../../why/WhyNumber';
import { PaperBar, type PaperAxis } from './PaperBar';
import { useWords, type Words } from '../../words';
import { bandTense, reasonWithoutRate, showsAll, signsOf } from './board-words';
import { Entering } from './Entering';
import type { Opened } from './lines';
import type { RankingLine as Line } from './ranking-lines';
import { valueOf } from './ranking-measure';
import table from './ranking.module.css';
import { MemberName, RowName } from './RowName';
import { Signs } from './Signs';
import views from './views.module.css';

interface Props {
  board: Board;
  line: Line;
  measure: RankingMeasure;
  /** Its place, from 1, said because the bars share the grid. */
  place: number;
  opened: Opened;
  onFold: (key: string) => void;
  /** The axis of the bars, for paper. */
  axis: PaperAxis;
}

/** One line: a committee or a group of the view, one of its committees, or the head of rows that stand together. */
export function RankingLine({ board, line, measure, place, opened, onFold, axis }: Props) {
  const words = useWords();
  const { t, f } = words;
  const notBegun = hasNotBegun(board);
  const row = {
    role: 'row',
    className: table.rankingRow,
    style: { gridRow: place + 1 },
    'data-of': line.of,
    'data-walk': true,
    tabIndex: place === 1 ? 0 : -1,
  } as const;
  if (line.of === 'section') {
    const n = f.integer(line.count);
    return (
      <div {...row}>
        <span role="cell" />
        <span role="rowheader" className={table.section}>
          <Fold folded={line.folded} onFold={() => onFold(line.fold)}>
            {t(
              line.fold === 'no_report' && notBegun
                ? 'ranking.section.notBegun'
                : `ranking.section.${line.fold}`,
              { n },
            )}
          </Fold>
        </span>
      </div>
    );
  }
  const figure = line.of === 'row' ? line.row : line.of === 'tally' ? line.tally : line.member;
  const reason = reasonWithoutRate(
    line.of === 'tally' ? { ...line.tally, state: 'missing' } : line.of === 'row' ? line.row : line.member,
  );
  const band = line.of === 'row' ? line.row.band : line.of === 'tally' ? line.tally.band : null;
  const entering = line.of === 'row' && reason !== null ? line.row.entering : null;
  const enteringTitle = entering === null ? undefined : t('status.enteringTitle', { n: f.integer(entering) });
  return (
    <div {...row} data-without-rate={reason !== null || undefined}>
      <span role="cell" className={table.rank} data-place>
        {line.of === 'row' && showsAll(board) ? line.row.rank : ''}
      </span>
      <span role="rowheader" className={table.name}>
        {line.of === 'tally' ? (
          <Fold folded={line.folded} onFold={() => onFold(line.fold)}>
            <span className={table.nameText}>{tallyName(line.tally, line.shown, words)}</span>
          </Fold>
        ) : line.of === 'row' ? (
          <>
            <RowName
              row={line.row}
              period={board.period}
              opened={opened}
              className={table.nameText}
              wholeRow
            />
            <Signs signs={signsOf(line.row)} />
            {reason === null && <Entering count={line.row.entering} />}
          </>
        ) : (
          <span className={table.nameText}>
            <MemberName line={line} board={board} wholeRow />
          </span>
        )}
      </span>
      <span role="cell" className={table.track} title={enteringTitle}>
        {reason === null
          ? band !== null && <span className={table.bandWord}>{t(`band.${bandTense(board)}.${band}`)}</span>
          : withoutRate(
              reason === 'board.ranking.notReported' && notBegun ? 'status.notBegun' : reason,
              entering,
              words,
            )}
        <PaperBar bar={valueOf(line, measure, board)} band={band} axis={axis} />
      </span>
      <span role="cell" className={table.value}>
        {band !== null && <BandGlyph band={band} />}
        <Asked line={line} figure={measure}>
          {valueText(valueOf(line, measure, board), measure, f)}
        </Asked>
      </span>
      <span role="cell" className={table.counts}>
        <Asked line={line} figure="admitted">
          {countsOf(figure, f)}
        </Asked>
      </span>
    </div>
  );
}

/** A figure of a line that says why: of its row or its rows together. What a group had before, or what ended, the group itself explains. */
function Asked({
  line,
  figure,
  children,
}: {
  line: Exclude<Line, { of: 'section' }>;
  figure: WhyFigure;
  children: string;
}) {
  if (line.of === 'tally')
    return (
      <WhyNumber figure={figure} part={tallyKey(line.tally)}>
        {children}
      </WhyNumber>
    );
  if (line.of === 'before' || line.of === 'ended') return <span>{children}</span>;
  const { committee } = line.of === 'row' ? line.row : line.member;
  return (
    <WhyNumber figure={figure} row={committee.id} part={line.of === 'member' ? MEMBER : undefined}>
      {children}
    </WhyNumber>
  );
}

function Fold({ folded, onFold, children }: { folded: boolean; onFold: () => void; children: ReactNode }) {
  const Arrow = folded ? IconChevronRight : IconChevronDown;
  return (
    <button type="button" className={views.toggle} aria-expanded={!folded} onClick={onFold}>
      <Arrow size={14} stroke={2} aria-hidden />
      {children}
    </button>
  );
}

/** Why there is no bar, where it would be; what is being typed meanwhile is said there too, so that the name keeps its room. */
function withoutRate(
  reason: NonNullable<ReturnType<typeof reasonWithoutRate>> | 'status.notBegun',
  entering: number | null,
  { t, f }: Words,
): string {
  if (entering === null) return t(reason);
  const typed = t('status.enteringRow', { n: f.integer(entering) });
  return reason === 'board.ranking.draft' ? typed : `${t(reason)} · ${typed}`;
}

function valueText(value: number | null, measure: RankingMeasure, f: Words['f']): string {
  const write = { rate: f.rate, pace: f.signed, remaining: f.integer }[measure];
  return write(value);
}

function countsOf(
  { admitted, quota }: { admitted: number | null; quota: number | null },
  f: Words['f'],
): string {
  return quota === null ? f.integer(admitted) : `${f.integer(admitted)}/${f.integer(quota)}`;
}
