import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  api,
  type DocumentAsked,
  type DocumentLine,
  type InputOf,
  type OfficialDocument,
  type OutputOf,
  type Verdict,
} from '@ket-nap/contracts';
import { formatOf, mayHave, ProductError, type Actor } from '@ket-nap/domain';
import { contentDisposition } from '@ket-nap/reports';
import { nameOf } from '../accounts/name-of';
import { audit, type AuditEntry } from '../audit/audit';
import { Clock } from '../clock';
import { ActorTransaction, tookTooLong, type Tx } from '../database/actor-transaction';
import type { Download } from '../http/answer.interceptor';
import { Line } from '../line';
import { doneOnce } from '../reports/done-once';
import { Turns } from '../turns';
import { DocumentAnswers } from './document-answers';
import { DocumentJobs } from './document-jobs';
import { readingOf } from './document-reading';
import {
  cancelDocument,
  documentByCode,
  documentByHash,
  documentBytes,
  documentLine,
  documentLines,
  openOwn,
  storeDocument,
} from './documents.queries';

type Asking = InputOf<typeof api.documents.make>['body'];

const PAGE = 50;
/** Files held against stored ones at once, and those that wait for it: each is in memory. */
const READ_AT_ONCE = 2;
const READING_ROOM = { all: 10, each: 3 };
/** The same of previews, and how long one statement of them may take. */
const SHOWN_AT_ONCE = 3;
const SHOWING_ROOM = { all: 24, each: 8 };
const PREVIEW_MS = 10_000;
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** Official documents: asked for, made in the background, fetched, stopped, and recognised again. */
@Injectable()
export class DocumentsService {
  private readonly reading = { line: new Line(READING_ROOM), turns: new Turns(READ_AT_ONCE) };
  private readonly showing = { line: new Line(SHOWING_ROOM), turns: new Turns(SHOWN_AT_ONCE) };

  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
    private readonly answers: DocumentAnswers,
    private readonly jobs: DocumentJobs,
  ) {}

  /**
   * The document as it would be printed now.
   *
   * @param hasGone whether nobody waits for it any more
   * @throws ProductError `server_busy`, `preview_too_long`
   */
  preview(actor: Actor, asked: DocumentAsked, hasGone: () => boolean): Promise<OfficialDocument> {
    refuseOthers(actor, asked, false);
    const { line, turns } = this.showing;
    return line.enter(actor.accountId, () =>
      turns.take(async () => {
        if (hasGone()) throw new ProductError('server_busy');
        return this.shown(actor, asked);
      }),
    );
  }

  private async shown(actor: Actor, asked: DocumentAsked): Promise<OfficialDocument> {
    const read = async (tx: Tx) => {
      const settled = await this.answers.settle(tx, actor, asked);
      return this.answers.document(tx, actor, settled.asked, await nameOf(tx, actor));
    };
    try {
      return await this.database.inSnapshot(actor, read, PREVIEW_MS);
    } catch (error) {
      throw tookTooLong(error) ? new ProductError('preview_too_long') : error;
    }
  }

  list(actor: Actor, before: string | undefined): Promise<OutputOf<typeof api.documents.list>> {
    return this.database.asActor(actor, async (tx) => {
      const found = await documentLines(tx, { before, most: PAGE + 1, now: this.clock.now() });
      const documents = found.slice(0, PAGE);
      return { documents, before: found.length > PAGE ? (documents.at(-1)?.id ?? null) : null };
    });
  }

  /** Asks for a document to be made; the figures are those of when it is made. */
  async ask(actor: Actor, { key, ...request }: Asking): Promise<DocumentLine> {
    refuseOthers(actor, request.asked, request.official);
    const once = { key, request: { door: 'documents.make', ...request }, now: this.clock.now() };
    const line = await this.database.asActor(actor, (tx) =>
      doneOnce(tx, actor, { ...once, answer: api.documents.make.output }, () =>
        this.store(tx, actor, request),
      ),
    );
    await this.jobs.add(line.id);
    return line;
  }

  open(actor: Actor, id: string): Promise<DocumentLine> {
    return this.database.asActor(actor, (tx) => this.found(tx, id));
  }

  /** Stops a document of the actor's own that is not done. */
  async cancel(actor: Actor, id: string): Promise<DocumentLine> {
    const line = await this.database.asActor(actor, async (tx) => {
      const now = this.clock.now();
      const stopped = await cancelDocument(tx, id, now);
      const found = await this.found(tx, id);
      if (stopped) await audit(tx, [entry('document.cancel', found, now)]);
      return found;
    });
    if (line.state === 'cancelled') this.jobs.drop(id);
    return line;
  }

  /** The file, byte for byte as it was made. */
  file(actor: Actor, id: string): Promise<Download> {
    return this.database.asActor(actor, async (tx) => {
      const { fileName, kind } = await this.found(tx, id);
      const bytes = fileName === null ? null : await documentBytes(tx, id);
      if (fileName === null || bytes === null) throw new ProductError('document_not_done');
      return { disposition: contentDisposition(fileName), type: TYPES[formatOf(kind)], bytes };
    });
  }

  /**
   * What a file at hand is: an exported one, one that says so and was changed, or neither.
   *
   * @param take reads it from the request, which is not done before there is room
   * @throws ProductError `server_busy`
   */
  verify(actor: Actor, take: () => Promise<Buffer>): Promise<Verdict> {
    return this.reading.line.enter(actor.accountId, async () => this.verdict(actor, await take()));
  }

  private async verdict(actor: Actor, found: Buffer): Promise<Verdict> {
    const hash = createHash('sha256').update(found).digest();
    const unchanged = await this.database.asActor(actor, async (tx) => {
      const id = await documentByHash(tx, hash);
      return id === null ? null : this.found(tx, id);
    });
    if (unchanged) return { verdict: 'unchanged', document: unchanged, differences: [] };
    const read = (stored: Buffer | null) => this.reading.turns.take(() => readingOf(found, stored));
    const said = await read(null);
    const named = said === null ? null : await this.named(actor, said.codes);
    if (!named) return { verdict: 'unknown', document: null, differences: [] };
    const compared = await read(named.bytes);
    return { verdict: 'changed', document: named.document, differences: compared?.differences ?? [] };
  }

  private named(
    actor: Actor,
    codes: readonly string[],
  ): Promise<{ document: DocumentLine; bytes: Buffer } | null> {
    return this.database.asActor(actor, async (tx) => {
      const id = codes.length === 0 ? null : await documentByCode(tx, codes);
      const bytes = id === null ? null : await documentBytes(tx, id);
      return id === null || bytes === null ? null : { document: await this.found(tx, id), bytes };
    });
  }

  private async store(tx: Tx, actor: Actor, { asked, official }: Omit<Asking, 'key'>): Promise<DocumentLine> {
    const now = this.clock.now();
    const waiting = await openOwn(tx);
    if (waiting >= mostOpen(actor)) throw new ProductError('documents_waiting', { n: waiting });
    const settled = await this.answers.settle(tx, actor, asked);
    if (official) await this.answers.refuseEmpty(tx, settled);
    const { unit, title } = settled;
    const { accountId } = actor;
    const id = await storeDocument(tx, {
      unitId: unit.id,
      asked: settled.asked,
      title,
      official,
      accountId,
      now,
    });
    const line = await this.found(tx, id);
    await audit(tx, [entry('document.make', line, now)]);
    return line;
  }

  private async found(tx: Tx, id: string): Promise<DocumentLine> {
    const line = await documentLine(tx, id, this.clock.now());
    if (!line) throw new ProductError('not_found');
    return line;
  }
}

/** Documents that an account may have in hand at once: nobody's keep everybody else's waiting for long. */
function mostOpen({ role }: Actor): number {
  return role === 'entry' ? 5 : 20;
}

function entry(action: string, line: DocumentLine, at: Date): AuditEntry {
  const { id, kind, title, official, unit } = line;
  return {
    action,
    entity: 'document',
    entityId: id,
    committeeId: unit.id,
    details: { kind, title, official },
    at,
  };
}

function refuseOthers({ role }: Actor, { kind }: DocumentAsked, official: boolean): void {
  if (!mayHave(role, kind, official)) throw new ProductError('forbidden');
}
