import type { Committee, ImportError } from '@ket-nap/contracts';
import { Button } from '@mantine/core';
import { useMemo, useState, type ClipboardEvent, type ReactNode } from 'react';
import { Banner } from '../../ui/Banner';
import { ConfirmDialog } from '../../ui/ConfirmDialog';
import { TableBox } from '../../ui/TableBox';
import { useWords } from '../../words';
import { faultsOf, isLoud } from './checks';
import { filledRows } from './draft';
import { placeOf, walk } from './keys';
import { COLUMNS } from './paste';
import css from './reorganise.module.css';
import { RowsNews } from './RowsNews';
import { SuccessorRow } from './SuccessorRow';
import type { Drafting } from './use-draft';
import { useRows } from './use-rows';

interface Props {
  drafting: Drafting;
  /** Those that can end, and so be predecessors. */
  candidates: readonly Committee[];
  /** Those that exist on the effective day, and can take others in. */
  takers: readonly Committee[];
  byId: ReadonlyMap<string, Committee>;
  /** Everything that is missing is said, not only what is wrong. */
  checked: boolean;
  /** The row to look at, from 1. */
  wanted: number | null;
  template: string;
  /** The button that asks for a file, and the list of what is wrong in one: they live with the imports. */
  fileButton: (label: string, loading: boolean, onFile: (file: File) => void) => ReactNode;
  errorTable: (errors: readonly ImportError[]) => ReactNode;
}

/** Who goes on from whom: a table to type in, to paste into from Excel, or to fill from a file. */
export function SuccessorsStep(props: Props) {
  const { drafting, candidates, takers, byId, checked, wanted, template, fileButton, errorTable } = props;
  const { t, f } = useWords();
  const [clearing, setClearing] = useState(false);
  const { draft, setRow } = drafting;
  const work = useRows(drafting, candidates);
  const { remove } = work;
  const faults = useMemo(() => faultsOf(draft.rows), [draft.rows]);
  const ending = useMemo(() => {
    const chosen = new Set(draft.endIds);
    return candidates.filter(({ id }) => chosen.has(id));
  }, [candidates, draft.endIds]);
  const filled = filledRows(draft.rows).length;
  const succeeded = new Set(draft.rows.flatMap(({ predecessorIds }) => predecessorIds));
  const alone = ending.filter(({ id }) => !succeeded.has(id)).map(({ name }) => name);
  const paste = (event: ClipboardEvent<HTMLDivElement>) => {
    const place = placeOf(event.target);
    const text = event.clipboardData.getData('text/plain');
    // One word into one cell is the field's own business.
    if (place === null || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    work.paste(place, text);
  };
  return (
    <>
      <div className={css.tools}>
        {fileButton(t('tree.reorganise.successors.upload'), work.reading.isPending, (file) =>
          work.reading.mutate(file),
        )}
        <a href={template} download>
          {t('tree.reorganise.successors.template')}
        </a>
        <span className={css.count} role="status">
          {t('tree.reorganise.successors.count', { n: f.integer(filled) })}
        </span>
        {filled > 1 && (
          <Button variant="subtle" size="compact-sm" onClick={() => setClearing(true)}>
            {t('tree.reorganise.successors.removeAll')}
          </Button>
        )}
      </div>
      <p className={css.hint}>{t('tree.reorganise.successors.text')}</p>
      <RowsNews work={work} errorTable={errorTable} />
      <div onKeyDown={(event) => walk(event, () => work.add(false))} onPaste={paste}>
        <TableBox label={t('tree.reorganise.successors.tableLabel')} className={css.sheet}>
          <thead>
            <tr>
              <td className={css.place} />
              {COLUMNS.map((column) => (
                <th key={column}>
                  {t(
                    column === 'predecessors'
                      ? 'tree.reorganise.successors.predecessors'
                      : column === 'formerArea'
                        ? 'tree.area'
                        : `tree.${column}`,
                  )}
                </th>
              ))}
              <td className={css.place} />
            </tr>
          </thead>
          <tbody>
            {draft.rows.map((row, index) => (
              <SuccessorRow
                key={row.key}
                row={row}
                index={index}
                faults={shownFaults(row.key)}
                ending={ending}
                takers={takers}
                byId={byId}
                wanted={wanted === index + 1}
                onChange={setRow}
                onRemove={remove}
              />
            ))}
          </tbody>
        </TableBox>
      </div>
      <div className={css.tools}>
        <Button variant="default" size="xs" onClick={() => work.add(false)}>
          {t('tree.reorganise.successors.addRow')}
        </Button>
        <Button variant="default" size="xs" onClick={() => work.add(true)}>
          {t('tree.reorganise.successors.addExisting')}
        </Button>
      </div>
      {filled > 0 && alone.length > 0 && (
        <Banner
          tone="notice"
          title={t('tree.reorganise.successors.withoutSuccessor', { names: alone.join(', ') })}
        />
      )}
      <ConfirmDialog
        opened={clearing}
        title={t('tree.reorganise.successors.removeAll')}
        confirm={t('tree.reorganise.successors.removeAll')}
        onClose={() => setClearing(false)}
        onConfirm={() => {
          work.removeAll();
          setClearing(false);
        }}
      >
        {t('tree.reorganise.successors.removeAllText', { n: f.integer(filled) })}
      </ConfirmDialog>
    </>
  );

  function shownFaults(key: number) {
    const found = faults.get(key);
    if (checked || found === undefined) return found;
    const loud = found.filter(isLoud);
    return loud.length === 0 ? undefined : loud;
  }
}
