import { createTransport } from 'nodemailer';
import { fieldOf } from '../errors';

/** How this installation sends e-mail. */
export interface MailSettings {
  host: string;
  port: number;
  /** TLS from the start (`smtps:`); without it the connection is upgraded where the server offers it. */
  secure: boolean;
  login: { user: string; pass: string } | null;
  from: string;
  /** Where people open the product, without a slash at the end. */
  publicUrl: string;
}

export interface Letter {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The same letter sent again has the same name: a mail server that took it the first time can tell. */
  messageId: string;
}

const THIS_MACHINE = new Set(['127.0.0.1', '::1', 'localhost']);
/** A server that does not answer holds nothing up. */
const TIMEOUTS = {
  dnsTimeout: 5_000,
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 20_000,
};
const ERROR_MAX = 300;

/** So many letters are on their way at once, each over a connection that is kept for the next. */
export const LETTERS_AT_ONCE = 5;

/** The open way to a mail server. */
export interface Post {
  send: (letter: Letter) => Promise<void>;
  close: () => void;
}

/** Sends e-mail over SMTP; without settings it sends none. */
export class Mailer {
  constructor(private readonly settings: MailSettings | null) {}

  get configured(): boolean {
    return this.settings !== null;
  }

  get publicUrl(): string {
    return this.settings?.publicUrl ?? '';
  }

  /** Opens the way to the server; throws what it says when it does not let us in. To be closed again. */
  async open(): Promise<Post> {
    const transport = this.transport();
    try {
      await transport.verify();
    } catch (error) {
      transport.close();
      throw error;
    }
    const from = this.settings?.from;
    const headers = { 'Auto-Submitted': 'auto-generated' };
    return {
      send: async (letter) => {
        await transport.sendMail({ ...letter, from, headers });
      },
      close: () => transport.close(),
    };
  }

  /** Whether the server said no, so that the letter is surely not sent. After any other fault nobody knows. */
  refused(error: unknown): boolean {
    return error instanceof Error && 'responseCode' in error && typeof error.responseCode === 'number';
  }

  /** What went wrong, in one line without the login. */
  faultOf(error: unknown): string {
    const secrets = [this.settings?.login?.pass, this.settings?.login?.user];
    const said = `${fieldOf(error, 'code')} ${error instanceof Error ? error.message : String(error)}`;
    return secrets
      .flatMap((secret) => (secret ? [secret, Buffer.from(secret).toString('base64')] : []))
      .reduce((line, secret) => line.replaceAll(secret, '***'), said)
      .replaceAll(/\s+/g, ' ')
      .trim()
      .slice(0, ERROR_MAX);
  }

  private transport() {
    if (!this.settings) throw new Error('e-mail is not configured');
    const { host, port, secure, login } = this.settings;
    return createTransport({
      host,
      port,
      secure,
      pool: true,
      maxConnections: LETTERS_AT_ONCE,
      ...TIMEOUTS,
      // A password crosses a network encrypted or not at all.
      requireTLS: login !== null && !THIS_MACHINE.has(host),
      ...(login === null ? {} : { auth: login }),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }
}
