import type { Report } from '@ket-nap/contracts';
import type { Half } from '@ket-nap/domain';
import { useHotkeys } from '@mantine/hooks';
import { useState, type ReactNode } from 'react';
import { StateBadge } from '../../StateBadge';
import { Banner } from '../../ui/Banner';
import { LeaveGuard } from '../../ui/LeaveGuard';
import { PageHeader } from '../../ui/PageHeader';
import { useWords } from '../../words';
import { ConflictBanner } from './ConflictBanner';
import { readField } from './draft';
import css from './entry.module.css';
import { FiguresTable } from './FiguresTable';
import { ReportBanners } from './ReportBanners';
import { SendDialog } from './SendDialog';
import { SheetFoot } from './SheetFoot';
import { useReport, type Entering } from './use-report';
import { VersionsCard } from './VersionsCard';
import { YearCard } from './YearCard';

interface Props {
  report: Report;
  half: Half;
  accountId: string;
  /** The reader is the board. */
  board: boolean;
  /** The reader may set the committee's own stretch target. */
  stretches: boolean;
  /** Half-year and, for the board, committee. */
  choices: ReactNode;
  /** What else may be done with the report: approve, return. */
  actions?: ReactNode;
  /** Said at the end of the status line: these are sample figures. */
  mark?: ReactNode;
  /** Ways to the next report. */
  steps?: ReactNode;
}

/** One committee's report of a half-year: read, type, save, send. */
export function ReportSheet(props: Props) {
  const { report, half, accountId, board, stretches, choices, actions, mark, steps } = props;
  const { t, f, explain } = useWords();
  const entering = useReport(report, half, accountId);
  const { save, send, dirty, conflict, readable } = entering;
  const [checked, setChecked] = useState(false);
  const [asking, setAsking] = useState(false);
  const mayEnter = report.actions.includes('save');
  const admitted = readField(entering.typed.admitted);

  const saveNow = () => {
    if (mayEnter && dirty && readable && !conflict && !save.isPending) save.mutate();
  };
  useHotkeys([['mod+S', saveNow]], []);
  const askToSend = () => {
    setChecked(true);
    setAsking(readable && admitted.ok && admitted.value !== null);
  };
  const error = conflict ? null : (save.error ?? send.error);

  return (
    <>
      <PageHeader
        title={t('work.entry.reportTitle', { period: f.period(half) })}
        actions={actions}
        status={
          <>
            <Status report={report} entering={entering} board={board} />
            {mark}
          </>
        }
      >
        <StateBadge state={report.state} />
        {choices}
      </PageHeader>
      <ReportBanners report={report} board={board} />
      {conflict && <ConflictBanner report={report} entering={entering} />}
      {error !== null && <Banner tone="bad" title={explain(error)} />}
      <div className={css.grid}>
        <div>
          <form className={css.sheet} onSubmit={(event) => event.preventDefault()}>
            <FiguresTable
              report={report}
              half={half}
              entering={entering}
              readOnly={!mayEnter}
              missing={checked}
            />
            {mayEnter && (
              <SheetFoot
                actions={report.actions}
                ready={readable && !conflict}
                dirty={dirty}
                busy={save.isPending || send.isPending}
                onSave={saveNow}
                onSend={askToSend}
              />
            )}
          </form>
          {steps}
        </div>
        <div className={css.aside}>
          <YearCard report={report} half={half} admitted={entering.typed.admitted} stretches={stretches} />
          <VersionsCard versions={report.versions} />
        </div>
      </div>
      <SendDialog
        opened={asking}
        report={report}
        half={half}
        admitted={entering.typed.admitted}
        onClose={() => setAsking(false)}
        onSend={() => {
          setAsking(false);
          send.mutate();
        }}
      />
      <LeaveGuard when={dirty && mayEnter} text={t('work.entry.leaveText')} />
    </>
  );
}

function Status({ report, entering, board }: { report: Report; entering: Entering; board: boolean }) {
  const { t, f } = useWords();
  const mayEnter = report.actions.includes('save');
  return (
    <>
      <span>{report.committee.name}</span>
      <span>
        {t('work.entry.dueOn')} <b>{f.day(report.dueOn)}</b>
      </span>
      <span>
        {t('work.entry.quota')}{' '}
        <b>{report.quota === null ? t('work.entry.noQuota') : f.integer(report.quota)}</b>
      </span>
      {board && report.onBehalf && <b>{t('work.entry.behalfMark')}</b>}
      {mayEnter && (
        <span
          role="status"
          className={entering.dirty ? css.unsaved : report.updatedAt === null ? undefined : css.saved}
        >
          {entering.dirty && t('work.entry.unsaved')}
          {!entering.dirty &&
            (report.updatedAt === null
              ? t('work.entry.notSaved')
              : t('work.entry.savedAt', { time: f.instant(report.updatedAt) }))}
        </span>
      )}
    </>
  );
}
