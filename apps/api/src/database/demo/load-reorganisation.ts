import { instantOf } from '../../clock';
import type { AppliedPlan } from '../../reorganisations/reorganisation.entity';
import type { Tx } from '../actor-transaction';
import { MERGED_PROVINCE, PROVINCE, REORGANISED_ON, type Committees } from './load-committees';
import type { People } from './load-people';
import lineageCsv from './lineage.csv?raw';
import { SAMPLE_DECISION } from './load-quotas';
import { known, linesOf } from './rows';

/**
 * The real reorganisation of 1 July 2025: the districts ended, communes, wards and a special zone succeeded them, and Ninh Thuận
 * went on in Khánh Hòa. The two blocs and the border guard ended by themselves before, and have no successor here.
 */
export async function loadReorganisation(tx: Tx, committees: Committees, people: People): Promise<void> {
  const pairs = [
    ...linesOf(lineageCsv).map((line) => [line.text('predecessor'), line.text('successor')] as const),
    [MERGED_PROVINCE, PROVINCE] as const,
  ];
  const idOf = (code: string) => known(committees, code).id;
  const opened = [...committees.values()].filter(({ validFrom }) => validFrom === REORGANISED_ON);
  const plan: AppliedPlan = {
    ended: [...new Set(pairs.map(([ended]) => ended))].map((code) => ({ id: idOf(code), validTo: null })),
    opened: opened.map(({ id }) => id),
    links: pairs.map(([ended, successor]) => ({ predecessorId: idOf(ended), successorId: idOf(successor) })),
    accounts: [],
  };
  await tx.rows(
    `WITH applied AS (
       INSERT INTO reorganisation (unit_id, effective_on, decision_number, decision_date, note, plan, applied_by, applied_at)
       VALUES ($1, $2, $3, '2025-06-16', $4, $5::jsonb, $6, $7) RETURNING id, effective_on, plan
     )
     INSERT INTO lineage (predecessor_id, successor_id, effective_on, reorganisation_id)
     SELECT l."predecessorId", l."successorId", a.effective_on, a.id
     FROM applied a, jsonb_to_recordset(a.plan -> 'links') AS l ("predecessorId" bigint, "successorId" bigint)`,
    [
      idOf(PROVINCE),
      REORGANISED_ON,
      SAMPLE_DECISION,
      'Kết thúc hoạt động cấp huyện; hợp nhất tỉnh Ninh Thuận vào tỉnh Khánh Hòa',
      JSON.stringify(plan),
      people.admin,
      instantOf(`${REORGANISED_ON}T08:00:00+07:00`),
    ],
  );
}
