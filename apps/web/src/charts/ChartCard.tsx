import type { BoardHead, Chart } from '@ket-nap/contracts';
import { chartFileName, csvOf, frozenTable, type ChartTable } from '@ket-nap/tables';
import { Menu, UnstyledButton } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useContext, useRef, useState, type ReactNode, type RefObject } from 'react';
import { files } from '../paths';
import { Card } from '../ui/Card';
import { saveFile } from '../ui/save-file';
import { useWords } from '../words';
import css from './ChartCard.module.css';
import { FrozenBoard } from './frozen';
import { TwinTable } from './TwinTable';

interface Props {
  /** Which chart it is for the server's workbook: its name in the contract's `CHARTS`. */
  chart: Chart;
  /** The head of the screen's answer: its files are named by it, and its workbook is asked for by it. */
  head: BoardHead;
  /**
   * The chart's figures, from the `xxxTable(answer, words)` of libs/tables that the server's workbook is made by as well: the twin on the
   * screen, the CSV, and title and as-of line of the picture. Made when it is wanted, not while the chart is drawn.
   */
  table: () => ChartTable;
  /** What the workbook is asked beside what the head says, such as which rows are shown: fields of the contract's query. */
  asked?: Record<string, string | undefined>;
  title: string;
  subtitle?: string | undefined;
  /** The generated sentence that says what the chart shows; stands under the title, and in the picture. */
  summary?: string | undefined;
  /** Choices of the chart, before its menu. They are no part of the picture or of the print: a legend belongs to the children. */
  tools?: ReactNode;
  className?: string | undefined;
  /** The drawing with its legend. What is marked `data-screen-only` is left out of picture and print. */
  children: ReactNode;
}

/**
 * A chart with its figures: the drawing or, in its place, its twin in numbers; and the ways out of the page. CSV and picture are made
 * here, the workbook by the server.
 *
 *     <ChartCard chart="trend" head={board} table={() => trendTable(board, words)} title={…} summary={…}>…</ChartCard>
 */
export function ChartCard(props: Props) {
  const { title, subtitle, summary, tools, className, table, children } = props;
  const [twin, setTwin] = useState(false);
  const [failed, setFailed] = useState(false);
  const drawing = useRef<HTMLDivElement>(null);
  const { t } = useWords();
  return (
    <Card
      title={title}
      subtitle={subtitle}
      className={className}
      tools={
        <>
          {tools}
          <ChartMenu
            {...props}
            twin={twin}
            onTwin={() => setTwin(!twin)}
            onFailed={setFailed}
            drawing={drawing}
          />
        </>
      }
    >
      {summary !== undefined && <p className={css.summary}>{summary}</p>}
      {failed && (
        <p role="alert" className={css.failed}>
          {t('charts.pictureFailed')}
        </p>
      )}
      <div ref={drawing}>{twin ? <TwinTable table={table()} /> : children}</div>
    </Card>
  );
}

interface MenuProps extends Props {
  twin: boolean;
  onTwin: () => void;
  onFailed: (failed: boolean) => void;
  /** What is drawn, for its picture. */
  drawing: RefObject<HTMLDivElement | null>;
}

function ChartMenu({
  chart,
  head,
  asked,
  title,
  summary,
  twin,
  onTwin,
  onFailed,
  drawing,
  ...props
}: MenuProps) {
  const words = useWords();
  const { t, locale } = words;
  const frozen = useContext(FrozenBoard);
  const table = () => (frozen === null ? props.table() : frozenTable(props.table(), frozen, words));
  const saveCsv = () => {
    const name = chartFileName(table().title, head, 'csv', locale);
    saveFile(new File([csvOf(table(), locale)], name, { type: 'text/csv;charset=utf-8' }));
  };
  const withPicture = async (deed: 'save' | 'print') => {
    const content = drawing.current;
    if (content === null) return;
    onFailed(false);
    try {
      const { printPicture, savePicture } = await import('./picture');
      const picture = { content, table: table(), summary, locale };
      if (deed === 'print') printPicture(picture);
      else await savePicture(picture, chartFileName(table().title, head, 'png', locale));
    } catch {
      onFailed(true);
    }
  };
  return (
    <Menu
      position="bottom-end"
      transitionProps={{ duration: 0 }}
      shadow="md"
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <UnstyledButton className={css.menu} aria-label={t('charts.menu', { title })}>
          <IconDots size={18} stroke={2} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={onTwin}>{t(twin ? 'charts.asChart' : 'charts.asTable')}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={saveCsv}>{t('charts.csv')}</Menu.Item>
        <Menu.Item
          component="a"
          href={
            frozen === null
              ? files.chart(chart, head, locale, asked)
              : files.frozenChart(chart, frozen.id, locale, asked)
          }
          download
        >
          {t('charts.excel')}
        </Menu.Item>
        <Menu.Item onClick={() => void withPicture('save')}>{t('charts.picture')}</Menu.Item>
        <Menu.Item onClick={() => void withPicture('print')}>{t('charts.print')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
