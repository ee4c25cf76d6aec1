import type { GridModel } from './model';
import {
  areaOf,
  holds,
  isOneCell,
  nextOpen,
  placeAfter,
  sameCell,
  type Area,
  type At,
  type Move,
  type Place,
  type Size,
} from './place';

/** What a cell is to the grid now, as bits. */
export const ACTIVE = 1;
export const FOCUSED = 2;
export const SELECTED = 4;

/** Which cell has the grid's one Tab stop, and which are selected with it. */
export class Selection {
  private rowPlaces = new Map<string, number>();
  private columnPlaces = new Map<string, number>();
  private active: At | null = null;
  /** The corner of the selection that moves; the active cell is the one that stays. */
  private corner: At | null = null;
  /** The first cell in which something may be typed, until one was chosen. */
  private home: Place | null = null;
  focused = false;

  constructor(private model: GridModel) {
    this.show(model);
  }

  show(model: GridModel): void {
    this.model = model;
    this.home = null;
    this.rowPlaces = new Map(model.rows.map((key, place) => [key, place]));
    this.columnPlaces = new Map(model.columns.map((key, place) => [key, place]));
  }

  get place(): Place {
    return this.placeOf(this.active) ?? (this.home ??= this.firstOpen());
  }

  get cell(): At {
    return this.cellAt(this.place);
  }

  get area(): Area {
    return areaOf(this.place, this.placeOf(this.corner) ?? this.place);
  }

  flagsOf(at: At): number {
    const place = this.placeOf(at);
    if (place === null) return 0;
    const { area } = this;
    const active = sameCell(this.cell, at) ? ACTIVE | (this.focused ? FOCUSED : 0) : 0;
    return active | (!isOneCell(area) && holds(area, place) ? SELECTED : 0);
  }

  go(at: At): void {
    this.active = at;
    this.corner = null;
    this.focused = true;
  }

  after(move: Move): At {
    return this.cellAt(placeAfter(this.place, move, this.size));
  }

  /** The cell to which Tab goes; null when it leaves the grid. */
  next(step: 1 | -1): At | null {
    const place = nextOpen(this.place, step, this.size, this.isOpen);
    return place === null ? null : this.cellAt(place);
  }

  extend(move: Move): void {
    const from = this.placeOf(this.corner) ?? this.place;
    this.extendTo(this.cellAt(placeAfter(from, move, this.size)));
  }

  extendTo(at: At): void {
    this.active = this.cell;
    this.corner = at;
  }

  selectColumn(): void {
    const [, column] = this.place;
    this.active = this.cellAt([0, column]);
    this.corner = this.cellAt([this.size[0] - 1, column]);
  }

  /** The one cell again; false when it was no more than that. */
  narrow(): boolean {
    const was = this.corner !== null;
    this.corner = null;
    return was;
  }

  readonly cellAt = ([row, column]: Place): At => ({
    row: this.model.rows[row] ?? '',
    column: this.model.columns[column] ?? '',
  });

  placeOf(at: At | null): Place | null {
    const row = at === null ? undefined : this.rowPlaces.get(at.row);
    const column = at === null ? undefined : this.columnPlaces.get(at.column);
    return row === undefined || column === undefined ? null : [row, column];
  }

  private get size(): Size {
    return [this.model.rows.length, this.model.columns.length];
  }

  private readonly isOpen = (place: Place) => this.model.lockOf(this.cellAt(place)) === null;

  private firstOpen(): Place {
    return nextOpen([0, -1], 1, this.size, this.isOpen) ?? [0, 0];
  }
}
