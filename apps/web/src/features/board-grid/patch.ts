import type { CellResult, Grid, GridRow, Saved } from '@ket-nap/contracts';

/** The grid with what the server answered to a save, and whether somebody else was in one of its reports meanwhile. */
export interface Patched {
  grid: Grid;
  /** A report went on by more than this save: what is shown of it may be old. */
  stale: boolean;
}

/** The grid after a save: only the rows that were written are new, so that only they are drawn again. */
export function withSaved(grid: Grid, saved: Saved): Patched {
  const reports = new Map(saved.reports.map((report) => [report.committeeId, report]));
  const results = new Map<string, CellResult[]>();
  for (const result of saved.results) {
    results.set(result.committeeId, [...(results.get(result.committeeId) ?? []), result]);
  }
  const known = new Map(grid.rows.map((row) => [row.committee.id, row.version]));
  const stale = saved.reports.some(
    ({ committeeId, versionBefore }) => versionBefore !== known.get(committeeId),
  );
  const rows = grid.rows.map((row) => {
    const report = reports.get(row.committee.id);
    return report === undefined ? row : rowAfter(row, report, results.get(row.committee.id) ?? []);
  });
  return { grid: { ...grid, rows }, stale };
}

function rowAfter(
  row: GridRow,
  { version, state, actions }: Saved['reports'][number],
  results: readonly CellResult[],
): GridRow {
  // What stands is shown where it was saved and where another was first; a refusal may hide what stands.
  const seen = results.flatMap(({ item, outcome, cell }) =>
    outcome === 'refused' || cell === null ? [] : [[item, cell] as const],
  );
  const opens = actions.includes('save');
  return {
    ...row,
    version,
    state,
    actions,
    cells: { ...row.cells, ...Object.fromEntries(seen) },
    // Who begins a report from here, or takes an empty one, types it from paper.
    onBehalf: row.onBehalf || (state === 'draft' && opens),
    lockedBecause: opens ? null : (row.lockedBecause ?? 'report_not_open'),
  };
}
