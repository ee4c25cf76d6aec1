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

/** Sends e-mail over SMTP; without settings it sends none. */
export class Mailer {
  constructor(private readonly settings: MailSettings | null) {}

  get configured(): boolean {
    return this.settings !== null;
  }

  get publicUrl(): string {
    return this.settings?.publicUrl ?? '';
  }

  /** Whether the server lets us in; throws what it says otherwise. */
  async reach(): Promise<void> {
    await this.transport().verify();
  }

  async send(letter: Letter): Promise<void> {
    const from = this.settings?.from;
    const headers = { 'Auto-Submitted': 'auto-generated' };
    await this.transport().sendMail({ ...letter, from, headers });
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
      ...TIMEOUTS,
      // A password crosses a network encrypted or not at all.
      requireTLS: login !== null && !THIS_MACHINE.has(host),
      ...(login === null ? {} : { auth: login }),
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }
}
