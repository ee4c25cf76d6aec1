import type { Board, SnapshotLine } from '@ket-nap/contracts';
import type { Period } from '@ket-nap/domain';
import { reportedTexts } from '@ket-nap/i18n';
import { hasNotBegun } from '@ket-nap/tables';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { LiveStatus } from '../../live/LiveStatus';
import type { LiveState } from '../../live/live-connection';
import { useSession } from '../../session';
import { useWords } from '../../words';
import css from './meeting.module.css';
import { timeOf } from './meeting-words';

interface Props {
  board: Board;
  frozen: SnapshotLine | null;
  /** The periods beside this one; null where there is none. */
  before: Period | null;
  after: Period | null;
  onWalk: (by: number) => void;
  lost: boolean;
  /** How it is kept up to date; null of a frozen board. */
  live: LiveState | null;
  /** How many periods are kept, of how many. */
  kept: { n: number; of: number };
  /** What went wrong with the last walk. */
  problem: string | null;
  /** Buttons. */
  children: ReactNode;
}

/** Whose figures, of when, as of when; and whether the network is there. */
export function Head(props: Props) {
  const { board, frozen, before, after, onWalk, children } = props;
  const { t, f } = useWords();
  return (
    <header className={css.head}>
      <div className={css.title}>
        <h1>{board.unit.name}</h1>
        <div className={css.period}>
          {frozen === null && (
            <Step
              to={before}
              label={
                before === null
                  ? t('meeting.noPrevious')
                  : t('meeting.previous', { period: f.period(before) })
              }
              onPress={() => onWalk(-1)}
            >
              <IconChevronLeft aria-hidden />
            </Step>
          )}
          <strong>{f.period(board.period)}</strong>
          {frozen === null && (
            <Step
              to={after}
              label={after === null ? t('meeting.noNext') : t('meeting.next', { period: f.period(after) })}
              onPress={() => onWalk(1)}
            >
              <IconChevronRight aria-hidden />
            </Step>
          )}
        </div>
      </div>
      <div className={css.side}>
        <div className={css.tools}>{children}</div>
        <Status {...props} />
      </div>
    </header>
  );
}

function Status({ board, frozen, lost, live, kept, problem }: Props) {
  const words = useWords();
  const { t, f } = words;
  const { today } = useSession();
  const time = timeOf(board.readAt, today, words);
  return (
    <p className={css.status} data-lost={lost || undefined}>
      {hasNotBegun(board) ? (
        <span>{t('status.notBegun')}</span>
      ) : (
        <>
          <span>
            {t('board.status.asOf')} {f.day(board.asOf)}
          </span>
          {reportedTexts(board, board.total, words).map((text) => (
            <span key={text}>{text}</span>
          ))}
        </>
      )}
      {board.counted === 'approved' && <strong>{t('status.approvedOnly')}</strong>}
      {frozen === null && (
        <strong role="status">{t(lost ? 'meeting.lost' : 'meeting.readAt', { time })}</strong>
      )}
      {live !== null && !lost && <LiveStatus state={live} />}
      {frozen === null && lost && <span>{t('meeting.lostHint')}</span>}
      {frozen === null && !lost && kept.n < kept.of && (
        <span>{t('meeting.loading', { n: f.integer(kept.n), of: f.integer(kept.of) })}</span>
      )}
      {problem !== null && <strong role="alert">{problem}</strong>}
      {board.demo && <span className={css.demo}>{t('app.demo')}</span>}
    </p>
  );
}

interface StepProps {
  to: Period | null;
  label: string;
  onPress: () => void;
  children: ReactNode;
}

function Step({ to, label, onPress, children }: StepProps) {
  return (
    <button
      type="button"
      className={css.step}
      aria-label={label}
      title={label}
      disabled={to === null}
      onClick={onPress}
    >
      {children}
    </button>
  );
}
