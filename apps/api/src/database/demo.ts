import type { DataSource } from 'typeorm';
import { hashPassword } from '../accounts/passwords';
import type { Clock } from '../clock';
import { SYSTEM, Tx } from './actor-transaction';
import { loadedGroups, sampleBreakdowns } from './demo/load-breakdowns';
import { loadCommittees } from './demo/load-committees';
import { loadPeople } from './demo/load-people';
import { loadQuotas, loadStretchTargets, loadTerms } from './demo/load-quotas';
import { loadPeriod, loadRemarks, loadTexts } from './demo/load-remarks';
import { loadReorganisation } from './demo/load-reorganisation';
import { loadReports, sumUp } from './demo/load-reports';
import { DEMO_PASSWORD } from './demo-accounts';

/**
 * Loads the sample data (invented figures; those of 2021 and the first half of 2022 add up to the published totals) and the demo
 * accounts into an empty database, in one transaction of set-based statements. Does nothing when it is there already;
 * answers whether it loaded.
 */
export async function loadDemo(dataSource: DataSource, clock: Clock): Promise<boolean> {
  return dataSource.transaction(async (manager) => {
    const tx = new Tx(manager, SYSTEM);
    await tx.rows('SELECT pg_advisory_xact_lock(4072002)');
    if (await tx.row('SELECT 1 FROM account LIMIT 1')) return false;
    const committees = await loadCommittees(tx);
    const people = await loadPeople(tx, clock.now(), committees, await hashPassword(DEMO_PASSWORD));
    await loadReorganisation(tx, committees, people);
    await loadTerms(tx);
    await loadQuotas(tx, committees, people);
    await loadStretchTargets(tx, committees, people);
    const groups = await loadedGroups(tx);
    await loadReports(tx, committees, people, sampleBreakdowns(groups));
    await loadTexts(tx, committees);
    await sumUp(tx);
    await loadRemarks(tx, { committees, people, groups });
    await loadPeriod(tx, committees, people);
    return true;
  });
}
