import type { AddressInfo, Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerDataStream } from 'smtp-server';

export type Letter = {
  to: string[];
  headers: Map<string, string>;
  /** The parts by their type, decoded: `text/plain`, `text/html`. */
  parts: Map<string, string>;
  raw: string;
};

/** A real SMTP server on this machine that keeps what it takes. */
export class Mailbox {
  readonly letters: Letter[] = [];
  /** Recipients of all letters handed in, taken or not, in order. */
  readonly tries: string[] = [];
  readonly logins: string[] = [];
  connections = 0;
  /** Whether a letter to this address is refused now. */
  refuses: (to: string) => boolean = () => false;
  /** Letters that were handed in whole and not answered yet, now and at most. */
  pending = 0;
  mostPending = 0;
  private readonly sockets = new Set<Socket>();
  private held = Promise.resolve();

  private constructor(private readonly server: SMTPServer) {}

  static async open(password?: string): Promise<Mailbox> {
    const server = new SMTPServer({
      disabledCommands: ['STARTTLS'],
      allowInsecureAuth: true,
      authOptional: password === undefined,
      onConnect: (_, done) => {
        mailbox.connections++;
        done();
      },
      onAuth: ({ username = '', password: given }, _, done) => {
        if (given !== password) return done(new Error(`wrong password ${given} of ${username}`));
        mailbox.logins.push(username);
        return done(null, { user: username });
      },
      onData: (stream, { envelope }, done) => {
        const to = envelope.rcptTo.map(({ address }) => address);
        void mailbox.take(stream, to).then(
          () => done(),
          (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
        );
      },
    });
    const mailbox = new Mailbox(server);
    // A client that goes away in the middle is none of the tests' business.
    server.on('error', () => undefined);
    server.server.on('connection', (socket: Socket) => mailbox.sockets.add(socket));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return mailbox;
  }

  get port(): number {
    return addressOf(this.server).port;
  }

  /** From now on letters are taken and not answered; answers what ends it. */
  hold(): () => void {
    let end = (): void => undefined;
    this.held = new Promise((resolve) => (end = resolve));
    return () => {
      this.held = Promise.resolve();
      end();
    };
  }

  /** Cuts all lines. */
  hangUp(): void {
    for (const socket of this.sockets) socket.destroy();
  }

  /** The letters to an address. */
  of(address: string): Letter[] {
    return this.letters.filter(({ to }) => to.includes(address));
  }

  close(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  private async take(stream: SMTPServerDataStream, to: string[]): Promise<void> {
    const raw = (await buffer(stream)).toString('latin1');
    this.tries.push(...to);
    this.pending += 1;
    this.mostPending = Math.max(this.mostPending, this.pending);
    await this.held;
    this.pending -= 1;
    if (to.some((address) => this.refuses(address)))
      throw Object.assign(new Error('mailbox full'), { responseCode: 452 });
    this.letters.push({ to, ...readLetter(raw) });
  }
}

function addressOf({ server }: SMTPServer): AddressInfo {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the mailbox does not listen');
  return address;
}

/** Reads a letter as RFC 5322, 2045 and 2047 have it, as far as this product writes them. */
function readLetter(raw: string): Omit<Letter, 'to'> {
  const { headers, body } = split(raw);
  const boundary = /boundary="?([^";]+)"?/.exec(headers.get('content-type') ?? '')?.[1];
  const pieces = boundary === undefined ? [raw] : body.split(`--${boundary}`).slice(1, -1);
  const parts = new Map<string, string>();
  for (const piece of pieces) {
    const part = split(piece.replace(/^\r\n/, ''));
    const type = (part.headers.get('content-type') ?? '').split(';')[0] ?? '';
    parts.set(type, decoded(part.body, part.headers.get('content-transfer-encoding') ?? '7bit'));
  }
  return { headers, parts, raw };
}

function split(text: string): { headers: Map<string, string>; body: string } {
  const end = text.indexOf('\r\n\r\n');
  const lines = text
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = lines.map((line): [string, string] => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).toLowerCase(), words(line.slice(colon + 1).trim())];
  });
  return { headers: new Map(headers), body: text.slice(end + 4) };
}

/** `=?UTF-8?Q?…?=` and `=?UTF-8?B?…?=`; what stands between two of them is not there. */
function words(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([qb])\?(.*?)\?=/gi, (_, way: string, code: string) =>
      way.toLowerCase() === 'b'
        ? Buffer.from(code, 'base64').toString('latin1')
        : quoted(code.replaceAll('_', ' ')),
    )
    .replace(/[\x80-\xff]+/g, (bytes) => Buffer.from(bytes, 'latin1').toString('utf8'));
}

function decoded(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  const bytes = encoding === 'quoted-printable' ? quoted(body.replace(/=\r\n/g, '')) : body;
  return Buffer.from(bytes, 'latin1').toString('utf8').trim();
}

function quoted(text: string): string {
  return text.replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}
