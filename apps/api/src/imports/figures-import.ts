import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FiguresPlan } from '@ket-nap/contracts';
import { ProductError, startOf, yearOf, yearPeriod, type Actor } from '@ket-nap/domain';
import type { FiguresRead } from '@ket-nap/reports';
import { audit, type AuditEntry } from '../audit/audit';
import { Clock } from '../clock';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { isUniqueViolation } from '../database/violations';
import { QuotasService } from '../quotas/quotas.service';
import { CommitteeFinder } from './committee-finder';
import { locate, planFigures, type Plan } from './figures-plan';
import { loadStored, sendOnBehalf } from './figures-import.queries';
import { UploadReader, type UploadedFile } from './upload-reader';

/** Quotas and admissions from a workbook: first what it would change, then all of it or nothing. */
@Injectable()
export class FiguresImport {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
    private readonly reader: UploadReader,
    private readonly quotas: QuotasService,
  ) {}

  /** Says what the file would change, cell by cell. Changes nothing. */
  async check(actor: Actor, file: UploadedFile): Promise<FiguresPlan> {
    const read = await this.reader.read('figures', file);
    return this.database.asActor(actor, async (tx) => {
      const plan = await this.plan(tx, read);
      return view(file, read.rowsRead, plan, false);
    });
  }

  /** Carries out the plan that was shown, if the file and the data still mean it. */
  async apply(actor: Actor, file: UploadedFile, fingerprint: string): Promise<FiguresPlan> {
    const read = await this.reader.read('figures', file);
    const applied = this.database.asActor(actor, async (tx) => {
      const plan = await this.plan(tx, read);
      const shown = view(file, read.rowsRead, plan, true);
      if (plan.errors.length > 0) throw new ProductError('import_has_errors', { errors: plan.errors.length });
      if (shown.fingerprint !== fingerprint) throw new ProductError('import_changed');
      await this.write(tx, actor, plan, file.name);
      return shown;
    });
    return applied.catch((error: unknown) => {
      // Somebody wrote the same cell between our reading and our writing.
      const overtaken =
        isUniqueViolation(error) || (error instanceof ProductError && error.code === 'conflict');
      throw overtaken ? new ProductError('import_changed') : error;
    });
  }

  private async plan(tx: Tx, read: FiguresRead): Promise<Plan> {
    const { located, errors } = locate(read.entries, await CommitteeFinder.load(tx));
    const stored = await loadStored(tx, located, () => this.clock.now());
    const plan = planFigures(located, stored, { today: this.clock.today(), now: this.clock.now() });
    return { ...plan, errors: [...read.errors, ...errors, ...plan.errors] };
  }

  private async write(tx: Tx, actor: Actor, plan: Plan, fileName: string): Promise<void> {
    const done: AuditEntry[] = [];
    if (plan.quotas.length > 0) {
      const changes = plan.quotas.map(({ committeeId, period, after, version, effectiveOn }) => {
        const newYear = startOf(yearPeriod(yearOf(period)));
        // A new version takes effect at once: not before the one that is in force.
        const from = effectiveOn !== null && effectiveOn > newYear ? effectiveOn : newYear;
        return { committeeId, period, amount: after, version, effectiveOn: from };
      });
      done.push(
        ...(await this.quotas.write(tx, actor, changes, {
          decisionNumber: null,
          decisionDate: null,
          note: fileName,
        })),
      );
    }
    if (plan.admitted.length > 0)
      done.push(...(await sendOnBehalf(tx, actor, plan.admitted, fileName, this.clock.now())));
    await audit(tx, done);
  }
}

function view(file: UploadedFile, rowsRead: number, plan: Plan, applied: boolean): FiguresPlan {
  const { changes, unchanged, errors, quotas, admitted } = plan;
  // The versions are in it: a figure changed to and fro in the meantime is another plan.
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([changes, quotas, admitted, errors]))
    .digest('hex');
  return { fileName: file.name, fingerprint, rowsRead, changes, unchanged, errors, applied };
}
