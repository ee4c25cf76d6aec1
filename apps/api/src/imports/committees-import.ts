import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Committee, CommitteesPlan, ImportError } from '@ket-nap/contracts';
import { ProductError, type Actor } from '@ket-nap/domain';
import { matchKey } from '@ket-nap/i18n';
import type { CommitteeEntry, CommitteesRead } from '@ket-nap/reports';
import { audit } from '../audit/audit';
import { Clock } from '../clock';
import { insertCommittees, listCommittees } from '../committees/committees.queries';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { isExclusionViolation } from '../database/violations';
import { UploadReader, type UploadedFile } from './upload-reader';

interface Plan {
  additions: CommitteeEntry[];
  unchanged: number;
  errors: ImportError[];
}

/** A list of committees, added below the top committee: first what it would add, then all of it or nothing. */
@Injectable()
export class CommitteesImport {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
    private readonly reader: UploadReader,
  ) {}

  async check(actor: Actor, file: UploadedFile): Promise<CommitteesPlan> {
    const read = await this.reader.read('committees', file);
    return this.database.asActor(actor, async (tx) => {
      const existing = await listCommittees(tx);
      return view(file, read, planCommittees(read, existing, topOf(existing)), false);
    });
  }

  async apply(actor: Actor, file: UploadedFile, fingerprint: string): Promise<CommitteesPlan> {
    const read = await this.reader.read('committees', file);
    return this.database.asActor(actor, async (tx) => {
      const existing = await listCommittees(tx);
      const top = topOf(existing);
      const plan = planCommittees(read, existing, top);
      const shown = view(file, read, plan, true);
      if (plan.errors.length > 0) throw new ProductError('import_has_errors', { errors: plan.errors.length });
      if (shown.fingerprint !== fingerprint) throw new ProductError('import_changed');
      await this.add(tx, plan.additions, top, file.name);
      return shown;
    });
  }

  private async add(
    tx: Tx,
    additions: readonly CommitteeEntry[],
    top: Committee,
    fileName: string,
  ): Promise<void> {
    if (additions.length === 0) return;
    const added = await insertCommittees(
      tx,
      additions.map((entry) => ({ ...entry, parentId: top.id })),
    ).catch((error: unknown) => {
      throw isExclusionViolation(error) ? new ProductError('import_changed') : error;
    });
    await audit(
      tx,
      added.map((committee) => ({
        action: 'committee.import',
        entity: 'committee' as const,
        entityId: committee.id,
        committeeId: committee.id,
        details: { after: committee, fileName },
        at: this.clock.now(),
      })),
    );
  }
}

/** The top of the administrator's tree: an installation begins with its province. */
function topOf(existing: readonly Committee[]): Committee {
  const [top] = existing;
  if (!top) throw new ProductError('parent_invalid');
  return top;
}

function planCommittees(read: CommitteesRead, existing: readonly Committee[], top: Committee): Plan {
  const plan: Plan = { additions: [], unchanged: 0, errors: [...read.errors] };
  for (const entry of read.entries) {
    const overlapping = existing.filter(
      (one) => matchKey(one.code) === matchKey(entry.code) && overlaps(one, entry),
    );
    if (overlapping.some((one) => matchKey(one.name) === matchKey(entry.name))) plan.unchanged += 1;
    else if (overlapping.length > 0)
      plan.errors.push(errorAt(entry, entry.cells.code, entry.code, 'code_taken'));
    else if (!within(entry, top))
      plan.errors.push(errorAt(entry, entry.cells.validFrom, entry.validFrom, 'dates_outside_parent'));
    else plan.additions.push(entry);
  }
  return plan;
}

interface Dated {
  validFrom: string;
  validTo: string | null;
}

function overlaps(a: Dated, b: Dated): boolean {
  return (b.validTo === null || a.validFrom <= b.validTo) && (a.validTo === null || b.validFrom <= a.validTo);
}

function within(inner: Dated, outer: Dated): boolean {
  const endsInside = outer.validTo === null || (inner.validTo !== null && inner.validTo <= outer.validTo);
  return inner.validFrom >= outer.validFrom && endsInside;
}

function errorAt(
  { sheet }: CommitteeEntry,
  cell: string,
  value: string,
  rule: ImportError['rule'],
): ImportError {
  return { sheet, cell, value, rule, params: { value } };
}

function view(file: UploadedFile, read: CommitteesRead, plan: Plan, applied: boolean): CommitteesPlan {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([plan.additions, plan.errors]))
    .digest('hex');
  const additions = plan.additions.map(({ sheet, cells, code, name, kind }) => ({
    sheet,
    cell: cells.code,
    code,
    name,
    kind,
  }));
  return { fileName: file.name, fingerprint, rowsRead: read.rowsRead, ...plan, additions, applied };
}
