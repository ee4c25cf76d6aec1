import { alignPaste } from './align-paste';
import { clipboardOf, type Matrix } from './clipboard';
import { NO_HISTORY, redone, stepped, undone, type Change, type History, type Written } from './history';
import type { GridModel, Said, WriteWay } from './model';
import { planOf, wantsPreview, type PastePlan } from './paste-plan';
import { isOneCell, rowsOf, type At, type Move } from './place';
import { Selection } from './selection';

/**
 * The state of one grid: the active cell, the selection, what is being typed, the way back. Cells subscribe to it one by one, so that
 * a key in one of thousands draws only what changes.
 */
export class GridStore {
  private readonly listeners = new Set<() => void>();
  private readonly selection: Selection;
  private history: History = NO_HISTORY;
  draft: string | null = null;
  said: Said | null = null;
  /** A paste that waits to be accepted. */
  plan: PastePlan | null = null;
  helping = false;

  constructor(private current: GridModel) {
    this.selection = new Selection(current);
  }

  get model(): GridModel {
    return this.current;
  }

  /** The table as it is drawn now. */
  show(model: GridModel): void {
    const before = this.current;
    this.current = model;
    this.selection.show(model);
    const { cell } = this;
    // The field shows the text of the table as it is now, which others may have changed too.
    const same =
      model.rows === before.rows &&
      model.columns === before.columns &&
      model.textOf(cell) === before.textOf(cell) &&
      model.labelOf(cell) === before.labelOf(cell);
    if (!same) this.changed();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The cell that has the grid's one Tab stop. */
  get cell(): At {
    return this.selection.cell;
  }

  get mayUndo(): boolean {
    return this.history.past.length > 0 || this.draft !== null;
  }

  get mayRedo(): boolean {
    return this.history.future.length > 0;
  }

  flagsOf(at: At): number {
    return this.selection.flagsOf(at);
  }

  /** Goes to a cell, which takes the focus. What was being typed is kept first. */
  go(at: At): void {
    this.commit();
    this.selection.go(at);
    this.changed();
    this.model.onActive?.(at);
  }

  move(move: Move): void {
    this.go(this.selection.after(move));
  }

  /** Tab: false when it leaves the grid. */
  step(step: 1 | -1): boolean {
    const at = this.selection.next(step);
    if (at === null) this.commit();
    else this.go(at);
    return at !== null;
  }

  extend(move: Move): void {
    this.commit();
    this.selection.extend(move);
    this.changed();
  }

  extendTo(at: At): void {
    this.commit();
    this.selection.extendTo(at);
    this.changed();
  }

  selectColumn(): void {
    this.selection.selectColumn();
    this.changed();
  }

  /** The focus came into the grid, or left it. */
  focus(focused: boolean): void {
    if (!focused) this.commit();
    if (this.selection.focused === focused) return;
    this.selection.focused = focused;
    this.changed();
    if (focused) this.model.onActive?.(this.cell);
  }

  type(text: string): void {
    this.draft = text;
    this.selection.narrow();
    this.said = null;
    this.changed();
    this.model.onDraft?.({ ...this.cell, text });
  }

  /** Keeps what is being typed. */
  commit(): void {
    const { draft, cell } = this;
    if (draft === null) return;
    this.draft = null;
    this.write([{ ...cell, text: this.model.canonical(cell, draft) }], 'typed');
    this.model.onDraft?.(null);
    this.changed();
  }

  /** Esc: what is being typed goes, then the selection; false when there was neither. */
  cancel(): boolean {
    if (this.draft !== null) this.endDraft();
    else if (!this.selection.narrow()) return false;
    this.changed();
    return true;
  }

  empty(): void {
    const cells = this.selected().flat();
    const open = cells.filter((at) => this.model.lockOf(at) === null);
    if (open.length === 0) return this.sayLocked();
    this.write(
      open.map((at) => ({ ...at, text: '' })),
      'typed',
    );
    if (cells.length > 1)
      this.say({ kind: 'emptied', cells: open.length, locked: cells.length - open.length });
  }

  undo(): void {
    if (this.draft !== null) this.cancel();
    else this.back('undone', undone(this.history, this.model.textOf));
  }

  redo(): void {
    this.back('redone', redone(this.history, this.model.textOf));
  }

  /** The selection as plain texts, for a spreadsheet. */
  copied(): string {
    return clipboardOf(this.selected().map((row) => row.map((at) => this.model.textOf(at))));
  }

  paste(matrix: Matrix): void {
    const { area } = this.selection;
    const [[text] = []] = matrix;
    // One text over a selection fills all of it.
    const fills = matrix.length === 1 && matrix[0]?.length === 1 && !isOneCell(area);
    const range = fills ? rowsOf(area).map((row) => row.map(() => text ?? '')) : matrix;
    const plan = planOf(alignPaste(range, this.model.names, [area.top, area.left]), this.model);
    if (fills || !wantsPreview(plan)) return this.accept(plan);
    this.plan = plan;
    this.changed();
  }

  accept(plan: PastePlan): void {
    this.plan = null;
    this.selection.narrow();
    this.write(
      plan.changes.map(({ row, column, after }) => ({ row, column, text: after })),
      'pasted',
    );
    this.say({ kind: 'pasted', plan });
  }

  refuse(): void {
    this.plan = null;
    this.changed();
  }

  help(helping: boolean): void {
    this.helping = helping;
    this.changed();
  }

  /** Says why nothing may be typed into the active cell. */
  sayLocked(): void {
    const why = this.model.lockOf(this.cell);
    if (why !== null) this.say({ kind: 'locked', why });
  }

  /** Puts texts into cells as one step of the history; what says the same already is left out. */
  write(written: readonly Written[], way: WriteWay): void {
    const step = written.flatMap(({ row, column, text }): Change[] => {
      const before = this.model.textOf({ row, column });
      return before === text ? [] : [{ row, column, before, after: text }];
    });
    if (step.length === 0) return;
    this.history = stepped(this.history, step);
    this.model.write(
      step.map(({ row, column, after }) => ({ row, column, text: after })),
      way,
    );
    this.changed();
  }

  private back(kind: 'undone' | 'redone', [written, history]: [Written[], History]): void {
    if (history === this.history)
      return this.say({ kind: kind === 'undone' ? 'nothing_to_undo' : 'nothing_to_redo' });
    this.history = history;
    if (written.length > 0) this.model.write(written, 'undone');
    const [first] = written;
    // Shows where something has just changed, as spreadsheets do.
    if (first !== undefined && this.selection.placeOf(first) !== null) {
      this.go({ row: first.row, column: first.column });
    }
    this.say({ kind, cells: written.length });
  }

  private selected(): At[][] {
    return rowsOf(this.selection.area).map((row) => row.map(this.selection.cellAt));
  }

  private endDraft(): void {
    this.draft = null;
    this.model.onDraft?.(null);
  }

  private say(said: Said): void {
    this.said = said;
    this.changed();
  }

  private changed(): void {
    for (const listener of this.listeners) listener();
  }
}
