import * as z from 'zod/mini';

/** Figures have changed: of a period (null: of any) and of committees, those above them included (null: of any). */
export interface Change {
  period: string | null;
  ids: ReadonlySet<string> | null;
}

const payload = z.object({ period: z.nullable(z.string()), ids: z.nullable(z.array(z.string())) });

/** What PostgreSQL says; anything when it cannot be read, since it said something. */
export function changeOf(text: string | undefined): Change {
  const read = payload.safeParse(parsed(text ?? ''));
  if (!read.success) return { period: null, ids: null };
  const { period, ids } = read.data;
  return { period, ids: ids === null ? null : new Set(ids) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Whether it is about one of these committees. */
export function concerns({ ids }: Change, committees: ReadonlySet<string>): boolean {
  return ids === null || [...committees].some((id) => ids.has(id));
}

const MOST_KEPT = 500;
/** An answer says when it was read after it was read: so much earlier counts as after it. */
const MARGIN_MS = 5_000;

/** The last changes with the time of each: what a page that comes with figures in hand has missed. */
export class ChangeLog {
  private kept: { at: Date; change: Change }[] = [];
  /** From when on every change is known; null while nobody listens. */
  private knownFrom: Date | null = null;

  begin(now: Date): void {
    this.kept = [];
    this.knownFrom = now;
  }

  stop(): void {
    this.knownFrom = null;
  }

  add(at: Date, change: Change): void {
    this.kept.push({ at, change });
    if (this.kept.length <= MOST_KEPT) return;
    const dropped = this.kept.shift();
    if (dropped && this.knownFrom !== null) this.knownFrom = dropped.at;
  }

  /** The changes after an instant; null when they are not all known. */
  since(instant: Date): Change[] | null {
    const from = instant.getTime() - MARGIN_MS;
    if (this.knownFrom === null || from < this.knownFrom.getTime()) return null;
    return this.kept.filter(({ at }) => at.getTime() >= from).map(({ change }) => change);
  }
}
