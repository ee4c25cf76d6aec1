import type { Board, BoardRow, SnapshotLine } from '@ket-nap/contracts';
import { parsePeriod, type Period } from '@ket-nap/domain';
import { sortRows } from '@ket-nap/tables';
import { VisuallyHidden } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { boardAsked } from '../../board-query';
import type { LiveState } from '../../live/live-connection';
import { newsOf } from '../../live/news';
import { useFresh } from '../../live/use-fresh';
import { useKeptOrder } from '../../live/use-kept-order';
import { paths } from '../../paths';
import { holds, useSession } from '../../session';
import { ReferenceLabel } from '../../ui/ViewChoice';
import { whyOnBoard } from '../../why/why-board';
import { WhyArea } from '../../why/WhyArea';
import { useWords } from '../../words';
import { Answer } from './Answer';
import { Bars } from './Bars';
import { Chosen } from './Chosen';
import { Details } from './Details';
import { Head } from './Head';
import { KeysHelp } from './KeysHelp';
import css from './meeting.module.css';
import { spoken } from './meeting-words';
import { useFullScreen } from './use-full-screen';
import { useMeetingKeys, type Deed } from './use-meeting-keys';
import { stepped } from './walk';

const freezeDialog = () => import('../../features/snapshots/FreezeDialog');
const FreezeDialog = lazy(freezeDialog);
const route = getRouteApi('/alone/meeting');

interface Props {
  board: Board;
  frozen: SnapshotLine | null;
  /** Those that can be walked to, oldest first. */
  periods: readonly Period[];
  /** To the period before (−1) or after (1). */
  onWalk: (by: number) => void;
  lost: boolean;
  /** How it is kept up to date; null of a frozen board. */
  live: LiveState | null;
  kept: { n: number; of: number };
  problem: string | null;
}

/** The board for a room: the answer, the ranking, the committee in hand. */
export function Meeting(props: Props) {
  const { board, frozen, periods, onWalk, lost } = props;
  const words = useWords();
  const { t, f, locale } = words;
  const session = useSession();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { full, toggle } = useFullScreen();
  const [opened, setOpened] = useState(false);
  const [dialog, setDialog] = useState<'keys' | 'freeze' | null>(null);
  const asked = [locale, board.unit.id, board.period, board.view, board.counted, board.quotasOn].join(' ');
  const order = useKeptOrder(sortRows(board.rows, 'rate'), ({ committee }) => committee.id, asked);
  const { rows } = order;
  const at = placeOf(rows, search.at);
  const row = rows[at];
  // Another committee in hand, or its details, are no news.
  const { page: figures, said } = useFresh(board.readAt, `${asked} ${at} ${opened}`, {
    total: newsOf(board.total, words),
    plain: t('live.news'),
  });
  const period = parsePeriod(board.period);
  const [before = null, after = null] = beside(periods, period);
  useTitle(t('meeting.title', { unit: board.unit.name, period: f.period(board.period) }));
  useEffect(() => {
    // With the connection lost later, the dialog can still say so itself.
    void freezeDialog();
  }, []);
  const choose = (chosen: BoardRow | undefined) =>
    void navigate({
      search: (old) => ({ ...old, at: chosen?.committee.id }),
      replace: true,
      resetScroll: false,
    });
  const step = (by: number) =>
    void navigate({
      // From where the last press led, which may not be drawn yet.
      search: (old) => ({ ...old, at: rows[stepped(rows.length, placeOf(rows, old.at), by)]?.committee.id }),
      replace: true,
      resetScroll: false,
    });
  const leave = () =>
    void navigate({
      to: paths.board,
      search: frozen ? { snapshot: frozen.id } : { ...boardAsked(search), period: period ?? undefined },
    });
  const deeds: Record<Deed, () => void> = {
    before: () => step(-1),
    after: () => step(1),
    first: () => choose(rows[0]),
    last: () => choose(rows.at(-1)),
    periodBefore: () => onWalk(-1),
    periodAfter: () => onWalk(1),
    full: toggle,
    details: () => setOpened(true),
    leave: () => (opened ? setOpened(false) : leave()),
    help: () => setDialog('keys'),
    why: () => figures.current?.querySelector<HTMLElement>('[data-why]')?.focus(),
  };
  useMeetingKeys((deed) => deeds[deed]());
  return (
    <main className={css.meeting}>
      <Head {...props} before={before} after={after}>
        {frozen === null && holds(session, 'snapshots.take') && (
          <button type="button" className={css.button} disabled={lost} onClick={() => setDialog('freeze')}>
            {t('meeting.freeze.open')}
          </button>
        )}
        <button type="button" className={css.button} onClick={toggle}>
          {t(full ? 'meeting.window' : 'meeting.full')} <kbd>F</kbd>
        </button>
        <button type="button" className={css.button} onClick={deeds.help}>
          {t('meeting.help')} <kbd>?</kbd>
        </button>
        <button type="button" className={css.button} onClick={leave}>
          {t('meeting.leave')} <kbd>Esc</kbd>
        </button>
      </Head>
      {frozen !== null && (
        <p className={css.frozen}>
          {t('meeting.frozen.short', { at: f.instant(frozen.takenAt), note: frozen.note })}
        </p>
      )}
      <ReferenceLabel view={board.view} />
      <VisuallyHidden role="status" ref={said} />
      <WhyArea
        className={css.figures}
        explain={frozen === null ? (marked) => whyOnBoard(board, marked, words) : null}
      >
        <div className={css.body} ref={figures} tabIndex={-1} data-why-walk>
          <div className={css.left}>
            <Answer board={board} />
            {row !== undefined && (
              <Chosen board={board} row={row} opened={opened} onOpen={() => setOpened(!opened)} />
            )}
          </div>
          <section className={css.right} aria-label={t(opened ? 'meeting.details' : 'meeting.ranking')}>
            {opened && row !== undefined ? (
              <Details board={board} row={row} frozen={frozen !== null} />
            ) : (
              <Bars
                board={board}
                order={order}
                at={at}
                inHand={search.at !== undefined}
                onChoose={choose}
                onOpen={deeds.details}
              />
            )}
          </section>
        </div>
      </WhyArea>
      <VisuallyHidden>
        <p aria-live="polite">{row === undefined ? '' : spoken(board, row, words)}</p>
      </VisuallyHidden>
      {dialog !== null && <Dialogs which={dialog} board={board} onClose={() => setDialog(null)} />}
    </main>
  );
}

function Dialogs({ which, board, onClose }: { which: 'keys' | 'freeze'; board: Board; onClose: () => void }) {
  const search = route.useSearch();
  if (which === 'keys') return <KeysHelp onClose={onClose} />;
  const period = parsePeriod(board.period) ?? undefined;
  return (
    <Suspense fallback={null}>
      <FreezeDialog board={board} asked={{ ...boardAsked(search), period }} onClose={onClose} />
    </Suspense>
  );
}

/** The place of the committee in hand; the first where it is not in this period. */
function placeOf(rows: readonly BoardRow[], id: string | undefined): number {
  return Math.max(
    0,
    rows.findIndex(({ committee }) => committee.id === id),
  );
}

/** The periods before and after one. */
function beside(periods: readonly Period[], period: Period | null): (Period | null)[] {
  const place = period === null ? -1 : periods.indexOf(period);
  if (place === -1) return [];
  return [place === 0 ? null : (periods[place - 1] ?? null), periods[place + 1] ?? null];
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
