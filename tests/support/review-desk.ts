import { api } from '@ket-nap/contracts';
import { groupItem } from '@ket-nap/domain';
import { randomUUID } from 'node:crypto';
import { call } from './api';
import type { Client } from './client';
import type { Step } from './office';

/** An officer puts so many more into a group of every breakdown whose parts add up to the total. */
export async function raiseParts(officer: Client, step: Step, more: number): Promise<void> {
  const { breakdowns, cells } = await call(officer, api.reports.open, { params: step });
  const parts = breakdowns
    .filter(({ sort }) => sort === 'partition')
    .flatMap(({ groups }) => groups.map(({ id }) => groupItem(id)).find((item) => cells[item]) ?? []);
  await raise(officer, step, parts, more);
}

/** An officer enters so many more, with their parts, and sends the report. */
export async function sendMore(officer: Client, step: Step, more: number): Promise<void> {
  await raise(officer, step, ['admitted'], more);
  await raiseParts(officer, step, more);
  const { version } = await call(officer, api.reports.open, { params: step });
  await call(officer, api.reports.submit, { params: step, body: { version } });
}

async function raise(
  officer: Client,
  step: Step,
  items: readonly ('admitted' | ReturnType<typeof groupItem>)[],
  more: number,
): Promise<void> {
  const { cells } = await call(officer, api.reports.open, { params: step });
  const raised = items.map((item) => {
    const { count, version } = cells[item] ?? { count: 0, version: 0 };
    return { committeeId: step.committeeId, item, version, count: (count ?? 0) + more };
  });
  const body = { half: step.half, way: 'typed', key: randomUUID(), cells: raised } as const;
  await call(officer, api.reports.saveCells, { body });
}
