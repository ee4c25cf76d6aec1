import type { Board, GroupMember } from '@ket-nap/contracts';
import { PaperBar, type PaperAxis } from './PaperBar';
import { useWords, type Words } from '../../words';
import { bandTense, reasonWithoutRate, showsAll, signsOf } from './board-words';
import type { BoardLine, Opened } from './lines';
import table from './ranking.module.css';
import { MemberName, RowName } from './RowName';
import { Signs } from './Signs';

interface Props {
  board: Board;
  line: BoardLine;
  /** Its line of the grid, said because the bars share the grid. */
  place: number;
  opened: Opened;
  /** The axis of the bars, for paper. */
  axis: PaperAxis;
}

/** One line: a committee or a group, or under an opened group one of its committees. */
export function RankingLine({ board, line, place, opened, axis }: Props) {
  const { t, f } = useWords();
  const figure = line.of === 'row' ? line.row : line.member;
  const reason = reasonWithoutRate(figure);
  const word = line.of === 'row' && line.row.band && t(`band.${bandTense(board)}.${line.row.band}`);
  return (
    <div
      className={table.rankingRow}
      role="row"
      style={{ gridRow: place }}
      data-of={line.of}
      data-without-rate={reason !== null || undefined}
    >
      <span role="cell" className={table.rank}>
        {line.of === 'row' && showsAll(board) ? line.row.rank : ''}
      </span>
      <span role="rowheader" className={table.name}>
        {line.of === 'row' ? (
          <>
            <RowName row={line.row} opened={opened} className={table.nameText} />
            <Signs signs={signsOf(line.row)} />
          </>
        ) : (
          <span className={table.nameText}>
            <MemberName line={line} against={board.against} />
          </span>
        )}
      </span>
      <span role="cell" className={table.track}>
        {reason === null ? <span className={table.bandWord}>{word}</span> : t(reason)}
        <PaperBar rate={figure.rate} band={line.of === 'row' ? line.row.band : null} axis={axis} />
      </span>
      <span role="cell" className={table.rate}>
        {f.rate(figure.rate)}
      </span>
      <span role="cell" className={table.counts}>
        {countsOf(figure, f)}
      </span>
    </div>
  );
}

function countsOf({ admitted, quota }: Pick<GroupMember, 'admitted' | 'quota'>, f: Words['f']): string {
  return quota === null ? f.integer(admitted) : `${f.integer(admitted)}/${f.integer(quota)}`;
}
