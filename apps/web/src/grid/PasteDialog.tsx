import { Button, Group } from '@mantine/core';
import { Dialog } from '../ui/Dialog';
import { useWords } from '../words';
import css from './grid.module.css';
import { pastedText } from './GridStatus';
import type { PastePlan, Refused } from './paste-plan';
import type { GridStore } from './store';
import { useGridState } from './use-grid';

/** Before a large paste, or one that was not all understood: what goes where, what is skipped, and a choice. */
export function PasteDialog({ grid }: { grid: GridStore }) {
  const { t } = useWords();
  const plan = useGridState(grid, (store) => store.plan);
  return (
    <Dialog opened={plan !== null} onClose={() => grid.refuse()} size="lg" title={t('sheet.paste.title')}>
      {plan !== null && <Plan grid={grid} plan={plan} />}
    </Dialog>
  );
}

function Plan({ grid, plan }: { grid: GridStore; plan: PastePlan }) {
  const { t, f } = useWords();
  const { changes } = plan;
  return (
    <>
      <p className={css.said}>{pastedText(plan, t, f.integer)}</p>
      <p className={css.said}>{t(`sheet.paste.by_${plan.by.rows}`)}</p>
      <Unknown title={t('sheet.paste.unknownRows')} names={plan.unknown.rows} />
      <Unknown title={t('sheet.paste.unknownColumns')} names={plan.unknown.columns} />
      <RefusedList grid={grid} title={t('sheet.paste.unreadable')} refused={plan.unreadable} />
      <RefusedList grid={grid} title={t('sheet.paste.locked')} refused={plan.locked} />
      {changes.length > 0 && (
        <div className={css.planBox} role="region" aria-label={t('sheet.paste.changes')} tabIndex={0}>
          <table className={css.plan}>
            <thead>
              <tr>
                <th>{t('sheet.paste.cell')}</th>
                <th className={css.num}>{t('sheet.paste.before')}</th>
                <th className={css.num}>{t('sheet.paste.after')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <tr key={`${change.row} ${change.column}`}>
                  <th scope="row">{grid.model.labelOf(change)}</th>
                  <td className={css.num}>{change.before === '' ? t('sheet.paste.empty') : change.before}</td>
                  <td className={css.num}>
                    <b>{change.after === '' ? t('sheet.paste.empty') : change.after}</b>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={() => grid.refuse()}>
          {t('action.cancel')}
        </Button>
        <Button data-autofocus disabled={changes.length === 0} onClick={() => grid.accept(plan)}>
          {t('sheet.paste.accept', { count: changes.length, n: f.integer(changes.length) })}
        </Button>
      </Group>
    </>
  );
}

function Unknown({ title, names }: { title: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <p className={css.said}>
      <b>{title}</b> {names.join('; ')}
    </p>
  );
}

interface ListProps {
  grid: GridStore;
  title: string;
  refused: readonly Refused[];
}

function RefusedList({ grid, title, refused }: ListProps) {
  if (refused.length === 0) return null;
  return (
    <div className={css.said}>
      <b>{title}</b>
      <ul>
        {refused.map((one) => (
          <li key={`${one.row} ${one.column}`}>
            {grid.model.labelOf(one)}: {one.text} – {one.why}
          </li>
        ))}
      </ul>
    </div>
  );
}
