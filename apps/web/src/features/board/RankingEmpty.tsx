import type { Board } from '@ket-nap/contracts';
import { parsePeriod, yearOf, yearPeriod } from '@ket-nap/domain';
import { hasNotBegun, noQuotaText } from '@ket-nap/tables';
import { Link } from '@tanstack/react-router';
import { paths } from '../../paths';
import { holds, useSession } from '../../session';
import { useWords } from '../../words';
import { showsAll } from './board-words';
import css from './ranking-tools.module.css';

/** What the ranking lacks, and where it comes from; each lack in its own words. Nothing when it lacks nothing. */
export function RankingEmpty({ board, shown }: { board: Board; shown: number }) {
  const words = useWords();
  const { t } = words;
  const lack = lackOf(board, shown);
  if (lack === null) return null;
  return (
    <div className={css.empty} role="status">
      <strong>{lack === 'quota' ? `${noQuotaText(board, words)}.` : t(`ranking.empty.${lack}.title`)}</strong>
      {t(`ranking.empty.${lack}.text`)} {lack === 'quota' && <ToQuotas board={board} />}
      {lack === 'report' && <ToReports />}
    </div>
  );
}

type Lack = 'committees' | 'own' | 'match' | 'notBegun' | 'quota' | 'report';

function lackOf(board: Board, shown: number): Lack | null {
  if (board.rows.length === 0) return showsAll(board) ? 'committees' : 'own';
  if (shown === 0) return 'match';
  // Next year's quotas are assigned before it begins.
  if (board.rows.every(({ quota }) => quota === null)) return 'quota';
  if (hasNotBegun(board)) return 'notBegun';
  return board.rows.every(({ admitted }) => admitted === null) ? 'report' : null;
}

function ToQuotas({ board }: { board: Board }) {
  const { t } = useWords();
  const session = useSession();
  const period = parsePeriod(board.period);
  if (!holds(session, 'quotas.record') || period === null) return null;
  return (
    <Link to={paths.quotas} search={{ year: yearPeriod(yearOf(period)) }}>
      {t('ranking.empty.quota.way')}
    </Link>
  );
}

function ToReports() {
  const { t } = useWords();
  const session = useSession();
  if (holds(session, 'reports.review')) return <Link to={paths.review}>{t('ranking.empty.report.way')}</Link>;
  if (holds(session, 'reports.enter')) return <Link to={paths.entry}>{t('ranking.empty.report.own')}</Link>;
  return null;
}
