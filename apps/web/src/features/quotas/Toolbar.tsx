import type { QuotaSheet } from '@ket-nap/contracts';
import type { Period } from '@ket-nap/domain';
import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp, IconChevronDown, IconCopy } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { files } from '../../paths';
import { FileButton } from '../../ui/FileButton';
import { useWords } from '../../words';
import { ProposePanel } from './ProposePanel';
import css from './quotas.module.css';
import type { Grid } from './use-grid';
import type { Assigning } from './use-quotas';

/** What the table shows beside the year. */
export interface Columns {
  halves: boolean;
  stretch: boolean;
}

interface Props {
  sheet: QuotaSheet;
  year: Period;
  assigning: Assigning;
  grid: Grid;
  columns: Columns;
  onColumns: (columns: Columns) => void;
  reading: boolean;
  onFile: (file: File) => void;
  onCopy: () => void;
}

/** The tools over the table: propose, undo, columns, Excel. A reader has the last two. */
export function Toolbar(props: Props) {
  const { sheet, assigning, grid, columns, onColumns, reading, onFile, onCopy } = props;
  const { t, locale } = useWords();
  return (
    <div role="group" aria-label={t('distribution.toolbar')} className={css.toolbar}>
      {sheet.mayRecord && (
        <>
          <ProposeButton {...props} />
          <span className={css.pairOfIcons}>
            <Tool name={t('distribution.undo')} disabled={!assigning.mayUndo} onClick={grid.undo}>
              <IconArrowBackUp size={18} aria-hidden />
            </Tool>
            <Tool name={t('distribution.redo')} disabled={!assigning.mayRedo} onClick={grid.redo}>
              <IconArrowForwardUp size={18} aria-hidden />
            </Tool>
          </span>
        </>
      )}
      <span role="group" aria-label={t('distribution.columns')} className={css.columns}>
        <Checkbox
          size="xs"
          label={t('distribution.showHalves')}
          checked={columns.halves}
          onChange={(event) => onColumns({ ...columns, halves: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={t('distribution.showStretch')}
          checked={columns.stretch}
          onChange={(event) => onColumns({ ...columns, stretch: event.currentTarget.checked })}
        />
      </span>
      <span className={css.excel}>
        <Tool name={t('distribution.copyColumn')} onClick={onCopy}>
          <IconCopy size={17} aria-hidden />
        </Tool>
        {sheet.mayRecord && <FileButton label={t('distribution.read')} loading={reading} onFile={onFile} />}
        <Button component="a" variant="default" href={files.distribution(sheet.year, locale)} download>
          {t('distribution.download')}
        </Button>
      </span>
    </div>
  );
}

function ProposeButton({ sheet, year, assigning }: Props) {
  const { t } = useWords();
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="bottom-start"
      width={360}
      shadow="md"
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button
          variant="default"
          rightSection={<IconChevronDown size={15} aria-hidden />}
          onClick={() => setOpened(!opened)}
        >
          {t('distribution.propose.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={css.dropdown} aria-label={t('distribution.propose.title')}>
        <ProposePanel sheet={sheet} year={year} assigning={assigning} onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

interface ToolProps {
  name: string;
  disabled?: boolean;
  onClick: () => void;
  children: ReactNode;
}

/** A deed known by its sign. */
function Tool({ name, disabled = false, onClick, children }: ToolProps) {
  return (
    <ActionIcon
      variant="default"
      size={36}
      aria-label={name}
      title={name}
      disabled={disabled}
      onClick={onClick}
    >
      {children}
    </ActionIcon>
  );
}
