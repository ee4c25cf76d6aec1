import { cutOff, dueDate, halfPeriod, yearPeriod, type Half } from '@ket-nap/domain';
import { parse } from 'csv-parse/sync';
import type { DataSource } from 'typeorm';
import { insertAccount } from '../accounts/accounts.queries';
import { hashPassword } from '../accounts/passwords';
import { instantOf, type Clock } from '../clock';
import { insertCommittees } from '../committees/committees.queries';
import { insertQuotas, type NewQuota } from '../quotas/quotas.queries';
import { SYSTEM, Tx } from './actor-transaction';
import { DEMO_PASSWORD, DEMO_PEOPLE } from './demo-accounts';
import committeesCsv from './demo/committees.csv?raw';
import figuresCsv from './demo/figures.csv?raw';

type CsvRow = Record<string, string>;

const PROVINCE = { code: 'KH', name: 'Đảng bộ tỉnh Khánh Hòa', kind: 'province', validFrom: '1989-07-01' };
/** Not approved yet, as on any working day: the board shows them, marked. */
const WAITING = new Set(['NT', 'CL', 'KDN']);
const QUOTAS_OF = [2021, 2022];
const HALVES: { half: Half; column: string }[] = [
  { half: halfPeriod(2021, 1), column: 'admitted_2021_h1' },
  { half: halfPeriod(2021, 2), column: 'admitted_2021_h2' },
  { half: halfPeriod(2022, 1), column: 'admitted_2022_h1' },
];

/**
 * Loads the sample data (invented figures that add up to the published totals) and the demo accounts into an empty database, in one
 * transaction. Does nothing when it is there already; answers whether it loaded.
 */
export async function loadDemo(dataSource: DataSource, clock: Clock): Promise<boolean> {
  return dataSource.transaction(async (manager) => {
    const tx = new Tx(manager, SYSTEM);
    await tx.rows('SELECT pg_advisory_xact_lock(4072002)');
    if (await tx.row('SELECT 1 FROM account LIMIT 1')) return false;
    const rows = readCsv(committeesCsv);
    const [province] = await insertCommittees(tx, [
      { ...PROVINCE, parentId: null, validTo: null, formerArea: null },
    ]);
    if (!province) throw new Error('the demo province was not inserted');
    const committees = await insertCommittees(
      tx,
      rows.map((row) => ({
        code: row['code'] ?? '',
        name: row['name'] ?? '',
        kind: row['kind'] ?? '',
        parentId: province.id,
        validFrom: row['valid_from'] ?? '',
        validTo: row['valid_to'] || null,
        formerArea: row['former_area'] || null,
      })),
    );
    const idOf = new Map(committees.map(({ code, id }) => [code, id]));
    const people = await loadPeople(tx, clock.now(), province.id, committees);
    const figures = readCsv(figuresCsv).map((row) => ({ row, id: idOf.get(row['code'] ?? '') ?? '' }));
    for (const year of QUOTAS_OF) await loadQuotas(tx, year, province.id, figures, people.board);
    for (const { half, column } of HALVES) await loadReports(tx, half, column, figures, people);
    await tx.rows(
      `SELECT refresh_roll_up(array_agg(committee_id ORDER BY committee_id, half), array_agg(half ORDER BY committee_id, half))
       FROM report`,
    );
    return true;
  });
}

interface People {
  board: string;
  officerOf: Map<string, string>;
}
type Figures = { row: CsvRow; id: string }[];

async function loadPeople(
  tx: Tx,
  now: Date,
  provinceId: string,
  committees: { id: string; code: string; name: string }[],
): Promise<People> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  const secret = { passwordHash, mustChange: false, demo: true };
  let board = '';
  for (const person of DEMO_PEOPLE) {
    const id = await insertAccount(tx, { ...person, ...secret, committeeId: provinceId }, now);
    if (person.username === 'board') board = id;
  }
  const officerOf = new Map<string, string>();
  for (const { id, code, name } of committees) {
    const username = `entry-${code.toLowerCase()}`;
    const person = { username, displayName: `Cán bộ ${name}`, role: 'entry', committeeId: id };
    officerOf.set(id, await insertAccount(tx, { ...person, ...secret }, now));
  }
  return { board, officerOf };
}

async function loadQuotas(
  tx: Tx,
  year: number,
  provinceId: string,
  figures: Figures,
  board: string,
): Promise<void> {
  const period = yearPeriod(year);
  const effectiveOn = `${year}-01-01`;
  const units: NewQuota[] = figures.map(({ row, id }) => ({
    committeeId: id,
    period,
    amount: Number(row[`quota_${year}`]),
    version: 0,
    effectiveOn,
  }));
  const total = units.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const decision = {
    decisionNumber: 'Số liệu minh họa',
    decisionDate: `${year - 1}-12-15`,
    note: '',
  };
  const recordedAt = instantOf(`${year - 1}-12-15T09:00:00+07:00`);
  await insertQuotas(
    tx,
    [{ committeeId: provinceId, period, amount: total, version: 0, effectiveOn }, ...units],
    decision,
    board,
    recordedAt,
  );
}

async function loadReports(
  tx: Tx,
  half: Half,
  column: string,
  figures: Figures,
  people: People,
): Promise<void> {
  const isLatest = half === HALVES.at(-1)?.half;
  const sentAt = instantOf(
    `${isLatest ? `${cutOff(half).slice(0, 4)}-07-04` : dueDate(half)}T09:00:00+07:00`,
  );
  const reports = figures.map(({ row, id }) => ({
    id,
    admitted: Number(row[column]),
    state: isLatest && WAITING.has(row['code'] ?? '') ? 'submitted' : 'approved',
    officer: people.officerOf.get(id),
  }));
  await tx.rows(
    `WITH given AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS g (id bigint, admitted int, state text, officer bigint)),
     sent AS (
       INSERT INTO report (committee_id, half, state, sent_version, admitted, on_behalf, entered_by, updated_by, updated_at)
       SELECT id, $2, state, 1, admitted, false, officer, CASE WHEN state = 'approved' THEN $4 ELSE officer END, $3 FROM given
       RETURNING id, admitted, entered_by
     )
     INSERT INTO report_version SELECT id, 1, admitted, NULL, '', false, entered_by, $3 FROM sent`,
    [JSON.stringify(reports), half, sentAt, people.board],
  );
}

function readCsv(text: string): CsvRow[] {
  return parse(text, { columns: true, skip_empty_lines: true });
}
