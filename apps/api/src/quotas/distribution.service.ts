import { Injectable } from '@nestjs/common';
import type { QuotaReading } from '@ket-nap/contracts';
import type { Actor, Year } from '@ket-nap/domain';
import type { DistributionInput } from '@ket-nap/reports';
import { Clock } from '../clock';
import { unitOf } from '../committees/unit';
import { ActorTransaction, type Tx } from '../database/actor-transaction';
import { CommitteeFinder } from '../imports/committee-finder';
import { UploadReader, type UploadedFile } from '../imports/upload-reader';
import { Installation } from '../installation';
import { distributionOf, readingOf } from './distribution';
import { QuotasService } from './quotas.service';

/** The distribution as a workbook: given out as the sheet shows it, and read back without storing anything. */
@Injectable()
export class DistributionService {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
    private readonly installation: Installation,
    private readonly quotas: QuotasService,
    private readonly uploads: UploadReader,
  ) {}

  /** What the workbook of a year prints for the actor. */
  printed(actor: Actor, year: Year | undefined): Promise<DistributionInput> {
    return this.database.asActor(actor, (tx) => this.printedIn(tx, actor, year));
  }

  /** The same within somebody's transaction. */
  async printedIn(tx: Tx, actor: Actor, year: Year | undefined): Promise<DistributionInput> {
    const sheet = await this.quotas.sheetIn(tx, actor, year);
    return distributionOf(sheet, {
      readAt: this.clock.now().toISOString(),
      demo: this.installation.demo,
    });
  }

  /** What a file says about the quotas of a year, cell by cell. */
  async read(actor: Actor, year: Year, file: UploadedFile): Promise<QuotaReading> {
    const { entries, errors, rowsRead } = await this.uploads.read('distribution', file, year);
    return this.database.asActor(actor, async (tx) => {
      const unit = await unitOf(tx, actor);
      const reading = readingOf(entries, await CommitteeFinder.load(tx), unit.id, year);
      return {
        fileName: file.name,
        rowsRead,
        cells: reading.cells,
        errors: [...errors, ...reading.errors],
      };
    });
  }
}
