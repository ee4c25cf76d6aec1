import type { TermView } from '@ket-nap/contracts';
import type { Term, TermCode } from '@ket-nap/domain';
import type { Tx } from '../database/actor-transaction';

/** A term as stored, its code in its own type. */
export type StoredTerm = TermView & Term;

const COLUMNS = 'code, first_year AS "firstYear", last_year AS "lastYear", version';

/** All terms, oldest first. */
export function listTerms(tx: Tx): Promise<StoredTerm[]> {
  return tx.rows<StoredTerm>(`SELECT ${COLUMNS} FROM term ORDER BY first_year`);
}

/** One term, locked for a change. */
export function lockTerm(tx: Tx, code: TermCode): Promise<StoredTerm | null> {
  return tx.row<StoredTerm>(`SELECT ${COLUMNS} FROM term WHERE code = $1 FOR UPDATE`, [code]);
}

export async function insertTerm(tx: Tx, { code, firstYear, lastYear }: Term): Promise<void> {
  await tx.rows('INSERT INTO term (code, first_year, last_year) VALUES ($1, $2, $3)', [
    code,
    firstYear,
    lastYear,
  ]);
}

export async function updateTerm(tx: Tx, { code, firstYear, lastYear }: Term): Promise<void> {
  await tx.rows('UPDATE term SET first_year = $2, last_year = $3, version = version + 1 WHERE code = $1', [
    code,
    firstYear,
    lastYear,
  ]);
}

/** The code of a term that shares the code or a year with the given years; a term is not in its own way. */
export async function termInTheWay(tx: Tx, term: Term, changed: boolean): Promise<string | null> {
  const found = await tx.row<{ code: string }>(
    `SELECT code FROM term WHERE first_year <= $3 AND last_year >= $2 AND NOT ($4 AND code = $1)
       OR code = $1 AND NOT $4
     ORDER BY first_year LIMIT 1`,
    [term.code, term.firstYear, term.lastYear, changed],
  );
  return found?.code ?? null;
}

/** Whether a committee anywhere has a target for the term. */
export async function termHasQuotas(tx: Tx, code: TermCode): Promise<boolean> {
  const found = await tx.row<{ has: boolean }>('SELECT term_has_quotas($1) AS has', [code]);
  return found?.has === true;
}
