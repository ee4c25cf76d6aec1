/**
 * SQL of whether a committee adds up units of its own that stand below it between two days, and so owes no report: `owesReport` of the
 * domain where rows are asked for. The arguments are SQL expressions. `units_sent` of the database counts by the same rule.
 */
export function addsUp(committee: string, from: string, to: string): string {
  return `EXISTS (SELECT FROM units_of(${committee}, ${from}, ${to}))`;
}
