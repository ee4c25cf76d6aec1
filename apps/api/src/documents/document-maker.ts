import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { documentQuery, type DocumentAsked, type OfficialDocument } from '@ket-nap/contracts';
import {
  documentCode,
  formatOf,
  localDay,
  mayHave,
  ProductError,
  WORKING_FILE_HOURS,
  type Actor,
} from '@ket-nap/domain';
import { Checksum, documentFileName } from '@ket-nap/reports';
import { audit } from '../audit/audit';
import { Clock, shifted } from '../clock';
import { ActorTransaction, SYSTEM, type Tx } from '../database/actor-transaction';
import { DocumentAnswers } from './document-answers';
import { accountNow, nextSerial, storeMade, type Making } from './documents.queries';
import { Drawing } from './drawing';
import { Registers } from './registers';

const HOUR_MS = 3_600_000;

/** How far a document is. */
export interface Progress {
  done: number;
  all: number | null;
}

/** What is in hand while one document is made. */
interface Hand {
  making: Making;
  asked: DocumentAsked;
  actor: Actor;
  drawing: Drawing;
  progress: Progress;
}

/** A document whose figures are read, and drawn but for its number. */
interface Read {
  document: OfficialDocument;
  checksum: string;
  rows: number;
}

/** Another attempt has begun, or the document was stopped: what this one made is not stored. */
export class Overtaken extends Error {}

/** Makes one document, as who asked for it: reads, has it drawn, and stores the file with its number, all or nothing. */
@Injectable()
export class DocumentMaker {
  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
    private readonly answers: DocumentAnswers,
    private readonly registers: Registers,
  ) {}

  /**
   * @param progress is kept up to date meanwhile
   * @throws ProductError where the document cannot be made; Overtaken; the signal's reason
   */
  async make(making: Making, progress: Progress, signal: AbortSignal): Promise<void> {
    const asked = documentQuery.parse(making.asked);
    const actor = await this.actorOf(making);
    const drawing = new Drawing(signal, { byLine: asked.kind === 'register' });
    const hand = { making, asked, actor, drawing, progress };
    try {
      const read = await this.database.inSnapshot(actor, (tx) => this.read(tx, hand));
      // Bytes first where no number is in them: nobody waits for the drawing then.
      const drawn = making.official ? null : await drawing.finish(null);
      await this.database.asActor(actor, (tx) => this.store(tx, hand, read, drawn));
    } finally {
      drawing.drop();
    }
  }

  /** Whoever asked, with the role and the committee of now: who may not see it any more gets nothing. */
  private async actorOf({ accountId, kind, official }: Making): Promise<Actor> {
    const account = await this.database.asActor(SYSTEM, (tx) => accountNow(tx, accountId));
    const allowed = account && mayHave(account.role, kind, official);
    if (!account || !allowed) throw new ProductError('forbidden');
    return { accountId, ...account };
  }

  private async read(tx: Tx, { making, asked, actor, drawing, progress }: Hand): Promise<Read> {
    if (asked.kind !== 'register') {
      const document = await this.answers.document(tx, actor, asked, making.requestedBy);
      if (document.parts.length === 0) throw new ProductError('letters_to_nobody');
      const rows = document.parts.reduce((sum, { table }) => sum + (table?.rows.length ?? 0), 0);
      progress.all = rows;
      await drawing.document(document);
      return { document, checksum: new Checksum(document).text(), rows };
    }
    const options = await this.answers.options(tx, actor, asked, making.requestedBy);
    const register = await this.registers.open(tx, actor, asked, options);
    const { document, length } = register;
    const checksum = new Checksum(document);
    progress.all = length;
    await drawing.document(document);
    for await (const rows of register.portions()) {
      await drawing.rows(rows.map((row) => checksum.add(row)));
      progress.done += rows.length;
    }
    return { document, checksum: checksum.text(), rows: progress.done };
  }

  /** Number, file, state and audit in one transaction: a number that is given is given with its file. */
  private async store(tx: Tx, hand: Hand, read: Read, drawn: Buffer | null): Promise<void> {
    const { making, asked, drawing } = hand;
    const { document, checksum, rows } = read;
    const now = this.clock.now();
    const year = Number(localDay(now).slice(0, 4));
    const code = making.official ? documentCode(year, await nextSerial(tx, year)) : null;
    const bytes = drawn ?? (await drawing.finish(code === null ? null : { code, checksum }));
    const hash = createHash('sha256').update(bytes).digest();
    const locale = asked.locale ?? 'vi';
    const { title, unitName, official } = making;
    const fileName = documentFileName(
      { title, unit: { name: unitName }, readAt: document.readAt, format: formatOf(asked.kind) },
      locale,
    );
    const stored = await storeMade(tx, making, {
      ...{ fileName, bytes, hash, rows, now },
      keptUntil: official ? null : shifted(now, WORKING_FILE_HOURS * HOUR_MS).toISOString(),
      official: code === null ? null : { code, checksum, inputs: { asked, document } },
    });
    if (!stored) throw new Overtaken();
    if (code !== null) await auditIssue(tx, hand, { code, checksum, fileName, at: now });
  }
}

async function auditIssue(
  tx: Tx,
  { making }: Hand,
  { at, ...issued }: { code: string; checksum: string; fileName: string; at: Date },
): Promise<void> {
  const { id, kind, title, unitId } = making;
  const details = { kind, title, ...issued };
  await audit(tx, [
    {
      action: 'document.issue',
      entity: 'document',
      entityId: id,
      committeeId: unitId,
      details,
      at,
    },
  ]);
}
