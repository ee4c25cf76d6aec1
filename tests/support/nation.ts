import { sql } from './databases';
import type { TestServer } from './server';

/** As many as the commune-level committees of the nation. */
export const NATION = 3321;

/**
 * Puts so many committees directly under the province of the sample data, with sums and quotas from 2021 on: what a board must
 * hold, written past the doors because it would take minutes through them.
 */
export async function addNation({ superuserUrl }: TestServer): Promise<void> {
  await sql(
    superuserUrl,
    `INSERT INTO committee (code, name, kind, parent_id, ancestor_ids, valid_from, display_order)
     SELECT 'Q' || n, 'Đảng ủy xã Quốc gia ' || n, 'commune', 1, '{}', '2015-01-01', 1000 + n
     FROM generate_series(1, $1::int) n`,
    [NATION],
  );
  await sql(
    superuserUrl,
    `INSERT INTO roll_up (committee_id, half, reports, approved, admitted)
     SELECT c.id, y || '-H' || h, 1, 1, (c.id * 7 + y * 3 + h) % 25
     FROM committee c, generate_series(2021, 2026) y, generate_series(1, 2) h
     WHERE c.code LIKE 'Q%' AND c.display_order > 1000 AND y || '-H' || h < '2026-H2'`,
  );
  await sql(
    superuserUrl,
    `INSERT INTO quota (committee_id, period, version, amount, effective_on, recorded_by, recorded_at)
     SELECT c.id, y::text, 1, 10 + c.id % 40, make_date(y, 1, 1), (SELECT min(id) FROM account), now()
     FROM committee c, generate_series(2021, 2026) y WHERE c.code LIKE 'Q%' AND c.display_order > 1000`,
  );
  // As the database does by itself after a while.
  await sql(superuserUrl, 'ANALYZE');
}
