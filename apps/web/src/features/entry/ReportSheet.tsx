import type { Report } from '@ket-nap/contracts';
import { groupIdOf, isCountItem, type CountItem, type Half, type Item } from '@ket-nap/domain';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { StateBadge } from '../../StateBadge';
import { Banner } from '../../ui/Banner';
import { Card } from '../../ui/Card';
import { PageHeader } from '../../ui/PageHeader';
import { useWords } from '../../words';
import { CellCard } from './CellCard';
import { Comments } from './Comments';
import { FiguresGrid } from './FiguresGrid';
import { lockText } from './gate';
import { remarkOf } from './remarks';
import { ReportBanners } from './ReportBanners';
import { ReportSteps } from './ReportSteps';
import { allRows, layoutOf } from './sheet-rows';
import css from './sheet.module.css';
import { StickyHead } from './StickyHead';
import { StatusLine } from './StatusLine';
import { fieldId, TextFields } from './TextFields';
import { useReportGrid } from './use-report-grid';
import { useSheet } from './use-sheet';
import { useSteps } from './use-steps';
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
  /** The workbook: down, up. */
  files?: ReactNode;
  /** What changed since an earlier version, where that is looked at before the figures. */
  changes?: ReactNode;
  /** The versions that were sent. */
  versions: ReactNode;
  /** Said at the end of the status line: these are sample figures. */
  mark?: ReactNode;
  /** Ways to the next report. */
  steps?: ReactNode;
}

/** So narrow that only the figure stands beside its name. */
const NARROW = '(max-width: 44em)';

/** One committee's report of a half-year: read, typed, saved cell by cell, sent. */
export function ReportSheet(props: Props) {
  const { report, half, accountId, board, stretches } = props;
  const words = useWords();
  const { t, f, locale } = words;
  const sheet = useSheet(report, half, accountId);
  const ways = useSteps(report, half, sheet);
  const narrow = useMediaQuery(NARROW, false, { getInitialValueInEffect: false });
  const layout = useMemo(() => layoutOf(report, locale), [report, locale]);
  const folding = useFolding(report);
  const rows = useMemo(
    () => [...layout.totals, ...layout.sections.flatMap((one) => (folding.isFolded(one) ? [] : one.rows))],
    [layout, folding],
  );
  const [active, setActive] = useState<CountItem>('admitted');
  const card = useRef<HTMLElement>(null);
  const lock = lockText(report, words);
  const grid = useReportGrid({
    report,
    half,
    sheet,
    rows,
    lock,
    narrow,
    onActive: setActive,
    remarkOf: (item) => remarkOf(item, report, sheet, words) ?? '',
  });
  const goTo = (item: Item) => {
    if (!isCountItem(item)) {
      requestAnimationFrame(() => document.getElementById(fieldId(item))?.focus());
      return;
    }
    folding.unfold(item);
    // The row has to be there first, and a dialog to be gone.
    requestAnimationFrame(() => grid.go({ row: item, column: 'now' }));
  };
  const activeRow = allRows(layout).find(({ item }) => item === active);
  const mayEnter = report.actions.includes('save');
  const error = ways.cancel.error;
  return (
    <div className={css.page}>
      <StickyHead>
        <PageHeader
          title={t('work.entry.reportTitle', { period: f.period(half) })}
          actions={
            <>
              {props.files}
              {props.actions}
              <ReportSteps
                report={report}
                half={half}
                sheet={sheet}
                steps={ways}
                onGo={goTo}
                onLeave={() => grid.commit()}
              />
            </>
          }
          status={
            <>
              <StatusLine report={report} sheet={sheet} board={board} onShow={goTo} />
              {props.mark}
            </>
          }
        >
          <StateBadge state={report.state} />
          {props.choices}
        </PageHeader>
      </StickyHead>
      <ReportBanners report={report} board={board} />
      {error !== null && <Banner tone="bad" title={words.explain(error)} />}
      {props.changes !== undefined && <div className={css.since}>{props.changes}</div>}
      <div className={css.columns}>
        <div className={css.work}>
          <FiguresGrid
            report={report}
            half={half}
            sheet={sheet}
            grid={grid}
            layout={layout}
            lock={lock}
            narrow={narrow}
            folded={folding.folded}
            onFold={folding.toggle}
            onMore={() => card.current?.focus()}
          />
          <TextFields report={report} sheet={sheet} readOnly={!mayEnter} />
          {props.steps}
        </div>
        <div role="region" aria-label={t('sheet.aside')} tabIndex={0} className={css.aside}>
          {activeRow && (
            <CellCard
              ref={card}
              report={report}
              half={half}
              sheet={sheet}
              row={activeRow}
              mayEnter={mayEnter}
              onBack={() => goTo(activeRow.item)}
            />
          )}
          <YearCard report={report} half={half} now={sheet.figures.admitted} stretches={stretches} />
          {(report.mayComment || report.comments.some(({ item }) => item === null)) && (
            <Card title={t('sheet.comments.ofReport')}>
              <Comments report={report} half={half} item={null} />
            </Card>
          )}
          {props.versions}
        </div>
      </div>
    </div>
  );
}

/** Which breakdowns are folded away: none at first. */
function useFolding({ breakdowns }: Report) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  return useMemo(() => {
    const without = (id: string | undefined) => new Set([...folded].filter((one) => one !== id));
    return {
      folded,
      isFolded: ({ breakdown }: { breakdown: { id: string } }) => folded.has(breakdown.id),
      toggle: (id: string) => setFolded(folded.has(id) ? without(id) : new Set([...folded, id])),
      unfold: (item: CountItem) => {
        const groupId = groupIdOf(item);
        setFolded(without(breakdowns.find(({ groups }) => groups.some(({ id }) => id === groupId))?.id));
      },
    };
  }, [folded, breakdowns]);
}
