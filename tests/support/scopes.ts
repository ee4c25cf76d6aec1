import type { Role } from '@ket-nap/domain';
import { Client as Postgres } from 'pg';
import { sql } from './databases';

interface Known {
  id: string;
  role: Role | 'system' | '';
  committee: string;
}

/** Statements as the application's role runs them for an account, whatever the program would have asked. */
export class Scopes {
  private constructor(
    private readonly superuserUrl: string,
    private readonly database: Postgres,
  ) {}

  static async open(superuserUrl: string): Promise<Scopes> {
    const database = new Postgres({ connectionString: superuserUrl });
    await database.connect();
    return new Scopes(superuserUrl, database);
  }

  close(): Promise<void> {
    return this.database.end();
  }

  async actorOf(username: string): Promise<Known> {
    const [row] = await sql(
      this.superuserUrl,
      `SELECT id::text, role, coalesce(committee_id::text, '') AS committee FROM account WHERE username = $1`,
      [username],
    );
    const role = (['entry', 'board', 'leader', 'admin'] as const).find((one) => one === row?.['role']);
    if (!row || !role) throw new Error(`no account ${username}`);
    return { id: String(row['id']), role, committee: String(row['committee']) };
  }

  /** Runs one statement for an account, or for nobody; nothing of it stays. */
  async as(
    username: string | null,
    text: string,
    values: unknown[] = [],
  ): Promise<Record<string, unknown>[]> {
    const nobody: Known = { id: '', role: '', committee: '' };
    return this.known(username === null ? nobody : await this.actorOf(username), text, values);
  }

  /** The same for the product itself, before anyone is known. */
  asProduct(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    return this.known({ id: '', role: 'system', committee: '' }, text, values);
  }

  private async known(
    { id, role, committee }: Known,
    text: string,
    values: unknown[],
  ): Promise<Record<string, unknown>[]> {
    await this.database.query('BEGIN');
    try {
      await this.database.query(
        `SELECT set_config('role', 'ket_nap_app', true), set_config('app.account_id', $1, true),
           set_config('app.role', $2, true), set_config('app.committee_id', $3, true)`,
        [id, role, committee],
      );
      const result = await this.database.query<Record<string, unknown>>(text, values);
      return result.command === 'SELECT' ? result.rows : [{ touched: result.rowCount }];
    } finally {
      await this.database.query('ROLLBACK');
    }
  }
}
