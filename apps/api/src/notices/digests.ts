import { Injectable, Logger } from '@nestjs/common';
import { mailDay } from '@ket-nap/domain';
import { Clock } from '../clock';
import { ActorTransaction, SYSTEM, type Tx } from '../database/actor-transaction';
import { digestLetter, type MailedNotice } from './digest-letter';
import { LETTERS_AT_ONCE, Mailer, type Post } from './mailer';

/** A letter that the server refuses is tried so many times a day. */
const TRIES = 5;

interface Reader {
  name: string;
  email: string;
}

interface Claimed extends Reader {
  notices: MailedNotice[];
}

/** Letters of one day on their way to the server. */
interface Round {
  post: Post;
  day: string;
  now: Date;
  /** The server was lost: no more letters. */
  broken: boolean;
}

/**
 * The daily e-mail: what each who wants it has not read yet, once a day at most. A row of `mail_digest` is the claim of the server that
 * sends, made before the letter leaves: with a fault noted in it, the letter may be tried again; without one it is sent, or on its way.
 * Rather a letter less than one twice (at most once): where a server dies between sending and noting, or the line is cut before the mail
 * server has answered, it stays so, and the notices, which are in the inbox anyway, come with tomorrow's. People switch off what comes
 * twice; and a claim for each letter keeps what can be lost so to the few that are on their way.
 */
@Injectable()
export class Digests {
  private readonly log = new Logger('E-mail');

  constructor(
    private readonly database: ActorTransaction,
    private readonly clock: Clock,
    private readonly mailer: Mailer,
  ) {}

  /** @param stopping asked before each letter */
  async send(now: Date, stopping: () => boolean): Promise<void> {
    const day = mailDay(now);
    if (!this.mailer.configured || day === null) return;
    const readers = await this.database.asActor(SYSTEM, (tx) => waiting(tx, day));
    const post = readers.length === 0 ? null : await this.open();
    if (!post) return;
    const round: Round = { post, day, now, broken: false };
    // All take from one line.
    const line = readers.values();
    const sender = async () => {
      for (const accountId of line) {
        if (stopping() || round.broken) return;
        await this.sendTo(accountId, round);
      }
    };
    const ended = await Promise.allSettled(Array.from({ length: LETTERS_AT_ONCE }, sender));
    post.close();
    for (const one of ended) if (one.status === 'rejected') throw one.reason;
  }

  /** A server that cannot be reached fails nobody: no try is counted. */
  private async open(): Promise<Post | null> {
    try {
      return await this.mailer.open();
    } catch (error) {
      this.log.warn(`SMTP: ${this.mailer.faultOf(error)}`);
      return null;
    }
  }

  private async sendTo(accountId: string, round: Round): Promise<void> {
    const { post, day, now } = round;
    const claimed = await this.database.asActor(SYSTEM, (tx) => claim(tx, accountId, day));
    if (!claimed) return;
    const { name, email, notices } = claimed;
    const { publicUrl } = this.mailer;
    const messageId = `<ket-nap.${day}.${accountId}@${new URL(publicUrl).hostname}>`;
    try {
      const words = digestLetter(name, notices, `${publicUrl}/inbox`, now);
      await post.send({ to: email, messageId, ...words });
    } catch (error) {
      const fault = this.mailer.faultOf(error);
      this.log.warn(`account ${accountId}: ${fault}`);
      if (this.mailer.refused(error))
        await this.database.asActor(SYSTEM, (tx) => noteFault(tx, accountId, day, fault));
      else round.broken = true;
      return;
    }
    const ids = notices.map(({ id }) => id);
    await this.database.asActor(SYSTEM, (tx) => noteSent(tx, accountId, day, ids, this.clock.now()));
  }
}

const UNTOLD = 'n.account_id = a.id AND n.read_at IS NULL AND n.mailed_at IS NULL';

/** Who is to get the day's letter. */
async function waiting(tx: Tx, day: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `SELECT a.id FROM account a JOIN mail_preference p ON p.account_id = a.id
     WHERE a.active AND p.wanted AND EXISTS (SELECT FROM notice n WHERE ${UNTOLD})
       AND NOT EXISTS (SELECT FROM mail_digest d WHERE d.account_id = a.id AND d.day = $1
         AND (d.last_error IS NULL OR d.failures >= $2))
     ORDER BY a.id`,
    [day, TRIES],
  );
  return rows.map(({ id }) => id);
}

/** Takes the day's letter of one account on oneself; null when another server has, or when there is nothing to say any more. */
async function claim(tx: Tx, accountId: string, day: string): Promise<Claimed | null> {
  const reader = await tx.row<Reader>(
    `SELECT a.display_name AS name, p.email FROM account a JOIN mail_preference p ON p.account_id = a.id
     WHERE a.id = $1 AND a.active AND p.wanted`,
    [accountId],
  );
  const notices = await tx.rows<MailedNotice>(
    `SELECT n.id, n.kind, n.half, c.name AS committee, n.details
     FROM account a JOIN notice n ON ${UNTOLD} JOIN committee c ON c.id = n.committee_id
     WHERE a.id = $1 ORDER BY n.id DESC`,
    [accountId],
  );
  if (!reader || notices.length === 0) return null;
  const mine = await tx.row(
    `INSERT INTO mail_digest (account_id, day) VALUES ($1, $2)
     ON CONFLICT (account_id, day) DO UPDATE SET last_error = NULL
       WHERE mail_digest.last_error IS NOT NULL AND mail_digest.failures < $3
     RETURNING day`,
    [accountId, day, TRIES],
  );
  return mine && { ...reader, notices };
}

async function noteFault(tx: Tx, accountId: string, day: string, fault: string): Promise<void> {
  await tx.rows(
    'UPDATE mail_digest SET failures = failures + 1, last_error = $3 WHERE account_id = $1 AND day = $2',
    [accountId, day, fault],
  );
}

async function noteSent(tx: Tx, accountId: string, day: string, ids: string[], at: Date): Promise<void> {
  await tx.rows('UPDATE mail_digest SET sent_at = $3 WHERE account_id = $1 AND day = $2', [
    accountId,
    day,
    at,
  ]);
  await tx.rows('UPDATE notice SET mailed_at = $2 WHERE id = ANY ($1::bigint[])', [ids, at]);
}
