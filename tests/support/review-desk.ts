import { api, type Report } from '@ket-nap/contracts';
import { groupItem, type Half } from '@ket-nap/domain';
import { call } from './api';
import type { Client } from './client';
import type { Site } from './site';

/** The report of the person's own committee. */
export async function ownReport(
  site: Site,
  username: string,
  half: Half,
): Promise<{ client: Client; report: Report }> {
  const { client, session } = await site.client(username);
  const params = { committeeId: session.committee?.id ?? '', half };
  return { client, report: await call(client, api.reports.open, { params }) };
}

/** A committee corrects its approved report, and the same figures come again. */
export async function sendAgain(site: Site, username: string, half: Half): Promise<void> {
  const { client, report } = await ownReport(site, username, half);
  const params = { committeeId: report.committee.id, half };
  const body = { version: report.version, reason: 'Rà soát lại' };
  const { version } = await call(client, api.reports.correct, { params, body });
  await call(client, api.reports.submit, { params, body: { version } });
}

/** In every breakdown whose parts add up to the total, the row of the sheet that takes so many more, and its count then. */
export function partsToRaise({ breakdowns, cells }: Report, more: number): { row: string; count: number }[] {
  return breakdowns
    .filter(({ sort }) => sort === 'partition')
    .flatMap(({ groups }) => {
      const group = groups.find(({ id }) => cells[groupItem(id)]);
      const count = group && cells[groupItem(group.id)]?.count;
      return group ? [{ row: group.name, count: (count ?? 0) + more }] : [];
    });
}
