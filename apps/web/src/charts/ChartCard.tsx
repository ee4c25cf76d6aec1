import { csvOf, type ChartTable } from '@ket-nap/tables';
import { Menu, UnstyledButton } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { Card } from '../ui/Card';
import { saveFile } from '../ui/save-file';
import { useWords } from '../words';
import { TwinTable } from './TwinTable';

interface Props {
  title: string;
  subtitle?: string | undefined;
  /** Choices of the chart, before its menu. */
  tools?: ReactNode;
  className?: string | undefined;
  /** The chart's figures: its twin, and what its files are made of. Made when it is wanted. */
  table: () => ChartTable;
  /** The name of its files, without the ending. */
  fileName: string;
  children: ReactNode;
}

/** A chart with its figures: the drawing or its twin in numbers, and the ways out of the page. */
export function ChartCard({ title, subtitle, tools, className, table, fileName, children }: Props) {
  const { t, locale } = useWords();
  const [twin, setTwin] = useState(false);
  const saveCsv = () =>
    saveFile(new File([csvOf(table(), locale)], `${fileName}.csv`, { type: 'text/csv;charset=utf-8' }));
  const menu = (
    <Menu position="bottom-end">
      <Menu.Target>
        <UnstyledButton aria-label={t('charts.menu', { title })}>⋯</UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => setTwin(!twin)}>{t(twin ? 'charts.asChart' : 'charts.asTable')}</Menu.Item>
        <Menu.Item onClick={saveCsv}>{t('charts.csv')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
  return (
    <Card
      title={title}
      subtitle={subtitle}
      className={className}
      tools={
        <>
          {tools}
          {menu}
        </>
      }
    >
      {twin ? <TwinTable table={table()} /> : children}
    </Card>
  );
}
