import { api, type Board, type Committee, type QuotaSheet } from '@ket-nap/contracts';
import type { Horizon, Role } from '@ket-nap/domain';
import { call } from './api';
import { Client } from './client';
import { runEntry } from './entry';
import { startServer, type TestServer } from './server';

const PASSWORD = 'một mật khẩu đủ dài';

export type NewUnit = {
  code: string;
  name?: string;
  validFrom?: string;
  validTo?: string;
  formerArea?: string | null;
  parentId?: string;
};

/** An installation from an empty database, set up through its doors as its people would. */
export class Office {
  private constructor(
    readonly server: TestServer,
    /** The administrator of the whole installation. */
    readonly admin: Client,
    readonly province: Committee,
    readonly units: Map<string, Committee>,
  ) {}

  /** A province with these committees; `province` says when it exists. */
  static async open(
    units: readonly (string | NewUnit)[] = [],
    env: Record<string, string> = {},
  ): Promise<Office> {
    const server = await startServer({ env });
    const admin = await firstAdministrator(server);
    const province = await call(admin, api.committees.create, {
      body: committeeBody({
        code: 'KH',
        name: 'Đảng bộ tỉnh Khánh Hòa',
        kind: 'province',
        validFrom: '1989-07-01',
      }),
    });
    const office = new Office(server, admin, province, new Map());
    for (const unit of units) await office.addUnit(typeof unit === 'string' ? { code: unit } : unit);
    return office;
  }

  get url(): string {
    return this.server.url;
  }

  close(): Promise<void> {
    return this.server.stop();
  }

  async addUnit({ parentId = this.province.id, ...unit }: NewUnit): Promise<Committee> {
    const body = committeeBody({ name: `Đảng ủy ${unit.code}`, kind: 'district', ...unit, parentId });
    const created = await call(this.admin, api.committees.create, { body });
    this.units.set(unit.code, created);
    return created;
  }

  unit(code: string): Committee {
    const unit = this.units.get(code);
    if (!unit) throw new Error(`no committee ${code}`);
    return unit;
  }

  /** A new account that has replaced its one-time secret. */
  async person(role: Role, username: string, committeeId: string | null = this.province.id): Promise<Client> {
    const { secret } = await call(this.admin, api.accounts.create, {
      body: { username, displayName: `Cán bộ ${username}`, role, committeeId },
    });
    return firstSignIn(this.url, username, secret);
  }

  /** An officer of a committee. */
  officer(code: string, username = `entry-${code.toLowerCase()}`): Promise<Client> {
    return this.person('entry', username, this.unit(code).id);
  }
}

/** Made on the server itself; its secret is printed once. */
async function firstAdministrator(server: TestServer): Promise<Client> {
  const { code, output } = await runEntry('admin', { DATABASE_URL: server.databaseUrl }, [
    'create',
    'quan-tri',
  ]);
  const secret = /secret: (\S+)/.exec(output)?.[1];
  if (code !== 0 || secret === undefined) throw new Error(`admin create: ${code}\n${output}`);
  return firstSignIn(server.url, 'quan-tri', secret);
}

/** Signs in with a one-time secret and replaces it by {@link PASSWORD}. */
export async function firstSignIn(url: string, username: string, secret: string): Promise<Client> {
  const client = new Client(url);
  await call(client, api.session.signIn, { body: { username, password: secret } });
  await call(client, api.session.changePassword, { body: { current: secret, next: PASSWORD } });
  return client;
}

export { PASSWORD as officePassword };
export { report, type Step } from './report-desk';

function committeeBody(given: Partial<Committee>): object {
  return {
    kind: 'district',
    parentId: null,
    validFrom: '2020-10-01',
    validTo: null,
    formerArea: null,
    ...given,
  };
}

/** The board of a period; `other` chooses the view, the day of the quotas and the year compared with. */
export function boardOf(client: Client, period?: string, other: Record<string, string> = {}): Promise<Board> {
  return call(client, api.board.view, { query: { ...(period === undefined ? {} : { period }), ...other } });
}

/** The row of a committee. */
export function rowOf<R extends { committee: { code: string } }>({ rows }: { rows: R[] }, code: string): R {
  const row = rows.find(({ committee }) => committee.code === code);
  if (!row) throw new Error(`no row ${code}`);
  return row;
}

export type Change = { committeeId: string; period: Horizon; amount: number | null; version?: number };

/** The body of a decision that records quotas, in force from the beginning of the year. */
export function decision(year: number, changes: readonly Change[], other: object = {}): object {
  return {
    year: `${year}`,
    decisionNumber: '12-QĐ/TU',
    decisionDate: `${year - 1}-12-20`,
    effectiveOn: `${year}-01-01`,
    note: '',
    changes: changes.map((change) => ({ version: 0, ...change })),
    ...other,
  };
}

export function recordQuotas(client: Client, year: number, changes: readonly Change[]): Promise<QuotaSheet> {
  return call(client, api.quotas.record, { body: decision(year, changes) });
}
