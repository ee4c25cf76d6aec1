/** A count of a target group below this is not told in what circulates widely (domain notes, "Small cells"). */
export const SMALLEST_TOLD = 5;

/**
 * How a count is told. `small`: that it is below 5. `partner`: not, because a small one could be recomputed of it; who knows the rule
 * knows that it is 5 or more. `withheld`: not, and it may be anything; the last resort where a line leaves no other way.
 */
export const TELLINGS = ['shown', 'small', 'partner', 'withheld'] as const;
export type Telling = (typeof TELLINGS)[number];

/** A count between two sums that a reader can form (`circulation.ts`). */
export interface Cell {
  count: number;
  /** The most that a reader can believe it to be; Infinity where nothing printed says. */
  most: number;
  everybody: boolean;
  /** Others of the table add up to it. */
  sum: boolean;
  /** One more of it is one less of what goes through `from`, and one more through `to`. */
  from: number;
  to: number;
}

/** One count one more or one less than it is. */
interface Move {
  cell: number;
  by: 1 | -1;
}

// A whole line of totals is dearer than any cell; what may be anything and the totals of units only where nothing else is left.
const SUM_TIMES = 100;
const WITHHELD = 1e9;
const EVERYBODY = 1e12;

/**
 * How each count is told, so that every hidden one could be another number. The sums are nodes of a network, the hidden counts its edges
 * with room up and down: a count can differ if and only if, one up or down, it closes a circle of others that give way by one (counts
 * between whole bounds make networks whose corners are whole, so steps of one are enough). Where there is no circle of hidden
 * counts, the cheapest one through counts that are still shown is hidden; by it every count on it can differ. What was safe stays safe.
 */
export function hideTogether(cells: readonly Cell[], nodes: number): Telling[] {
  const network = new Network(cells, nodes);
  const smallest = [...cells.keys()].sort((a, b) => countOf(cells, a) - countOf(cells, b) || a - b);
  for (const cell of smallest) if (network.isUnsafe(cell)) network.makeSafe(cell);
  return network.told;
}

function countOf(cells: readonly Cell[], cell: number): number {
  return cells[cell]?.count ?? 0;
}

class Network {
  readonly told: Telling[];
  private readonly safe = new Set<number>();
  private readonly touching: number[][];

  constructor(
    private readonly cells: readonly Cell[],
    nodes: number,
  ) {
    this.told = cells.map(({ count, everybody }) =>
      !everybody && count < SMALLEST_TOLD ? 'small' : 'shown',
    );
    this.touching = Array.from({ length: nodes }, () => []);
    cells.forEach(({ from, to }, cell) => {
      this.touching[from]?.push(cell);
      if (to !== from) this.touching[to]?.push(cell);
    });
  }

  isUnsafe(cell: number): boolean {
    return this.told[cell] !== 'shown' && !this.safe.has(cell);
  }

  /** Hides what is needed for a hidden count to be able to differ. */
  makeSafe(cell: number): void {
    const ways = ([1, -1] as const).map((by) => this.circle({ cell, by }));
    const [best] = ways.filter((way) => way !== null).sort((a, b) => a.cost - b.cost);
    for (const move of best?.moves ?? []) {
      this.told[move.cell] = this.toldFor(move);
      this.safe.add(move.cell);
    }
  }

  /** The cheapest circle of moves that begins with one; null where there is none. */
  private circle(first: Move): { cost: number; moves: Move[] } | null {
    const start = this.cost(first);
    const { from, to } = this.cells[first.cell] ?? { from: 0, to: 0 };
    if (start === Infinity) return null;
    const [begin, goal] = first.by === 1 ? [to, from] : [from, to];
    const path = this.path(begin, goal, first.cell);
    return path === null ? null : { cost: start + path.cost, moves: [first, ...path.moves] };
  }

  /** The cheapest way from node to node without one cell (Dijkstra). */
  private path(begin: number, goal: number, without: number): { cost: number; moves: Move[] } | null {
    const reached = new Map<number, Reached>([[begin, { cost: 0, move: null, before: begin }]]);
    const open = new Set([begin]);
    while (open.size > 0) {
      const node = cheapest(open, reached);
      if (node === goal) return this.wayTo(goal, reached);
      open.delete(node);
      const base = reached.get(node)?.cost ?? 0;
      for (const { move, next } of this.movesFrom(node)) {
        const cost = base + this.cost(move);
        if (move.cell === without || cost >= (reached.get(next)?.cost ?? Infinity)) continue;
        reached.set(next, { cost, move, before: node });
        if (next === goal && cost === 0) return this.wayTo(goal, reached);
        open.add(next);
      }
    }
    return null;
  }

  private wayTo(goal: number, reached: ReadonlyMap<number, Reached>): { cost: number; moves: Move[] } {
    const moves: Move[] = [];
    let step = reached.get(goal);
    const cost = step?.cost ?? 0;
    while (step && step.move !== null) {
      moves.push(step.move);
      step = reached.get(step.before);
    }
    return { cost, moves };
  }

  private *movesFrom(node: number): Generator<{ move: Move; next: number }> {
    for (const cell of this.touching[node] ?? []) {
      const { from, to } = this.cells[cell] ?? { from: 0, to: 0 };
      if (from === to) continue;
      if (from === node) yield { move: { cell, by: 1 }, next: to };
      else yield { move: { cell, by: -1 }, next: from };
    }
  }

  /** What a move would have to hide: nothing of what is hidden, a shown count by its size; Infinity where a reader would see through it. */
  private cost({ cell, by }: Move): number {
    const one = this.cells[cell];
    if (!one || one.count + by < 0 || one.count + by > one.most) return Infinity;
    const before = this.told[cell];
    const after = this.toldFor({ cell, by });
    if (before === after) return 0;
    if (after === 'withheld') return one.everybody ? EVERYBODY : WITHHELD;
    return (one.count + 1) * (one.sum ? SUM_TIMES : 1);
  }

  /** How a count is told that has to be able to make a move. */
  private toldFor({ cell, by }: Move): Telling {
    const told = this.told[cell] ?? 'shown';
    const one = this.cells[cell];
    const next = (one?.count ?? 0) + by;
    if (told === 'small') return next < SMALLEST_TOLD ? 'small' : 'withheld';
    if (told === 'withheld' || one?.everybody) return 'withheld';
    return next >= SMALLEST_TOLD ? 'partner' : 'withheld';
  }
}

interface Reached {
  cost: number;
  move: Move | null;
  before: number;
}

function cheapest(open: ReadonlySet<number>, reached: ReadonlyMap<number, Reached>): number {
  let best = { node: 0, cost: Infinity };
  for (const node of open) {
    const cost = reached.get(node)?.cost ?? Infinity;
    if (cost < best.cost) best = { node, cost };
  }
  return best.node;
}
