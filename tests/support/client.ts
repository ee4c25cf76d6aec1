export type Answer = { status: number; body: unknown; headers: Headers };
export type Upload = { name: string; content: Uint8Array | string; type?: string };

/** Calls the API as one browser would: keeps cookies, sends JSON, names its origin. */
export class Client {
  private readonly cookies = new Map<string, string>();

  constructor(readonly url: string) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', path, { headers });
  }

  post(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', path, { body, headers });
  }

  put(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('PUT', path, { body, headers });
  }

  patch(path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('PATCH', path, { body, headers });
  }

  delete(path: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('DELETE', path, { headers });
  }

  /** Sends one file in the form field `file`. */
  upload(path: string, file: Upload): Promise<Answer> {
    const form = new FormData();
    const content = typeof file.content === 'string' ? file.content : new Uint8Array(file.content);
    form.append('file', new Blob([content], { type: file.type ?? 'application/octet-stream' }), file.name);
    return this.send('POST', path, { form });
  }

  private async send(
    method: string,
    path: string,
    { body, form, headers = {} }: { body?: unknown; form?: FormData; headers?: Record<string, string> },
  ): Promise<Answer> {
    const response = await fetch(this.url + path, {
      method,
      redirect: 'manual',
      headers: {
        origin: this.url,
        ...(this.cookies.size === 0 ? {} : { cookie: this.cookieHeader() }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(form === undefined ? {} : { body: form }),
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) this.keep(cookie);
    return { status: response.status, body: await read(response), headers: response.headers };
  }

  /** The cookies it holds, as a request sends them. */
  cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';');
    const name = pair.slice(0, pair.indexOf('=')).trim();
    const value = pair.slice(pair.indexOf('=') + 1).trim();
    const over = attributes.some((text) => /^\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(text));
    if (over || value === '') this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}

async function read(response: Response): Promise<unknown> {
  const type = response.headers.get('content-type') ?? '';
  // Never ends by itself; who wants to hear it opens it as a stream (streams.ts).
  if (/event-stream/.test(type)) {
    await response.body?.cancel();
    return null;
  }
  if (/json/.test(type)) return response.json();
  if (/^text\//.test(type)) return response.text();
  const bytes = Buffer.from(await response.arrayBuffer());
  return bytes.length === 0 ? null : bytes;
}

/** A client that is signed in; throws when the sign-in is refused. */
export async function signIn(url: string, username: string, password = 'demo'): Promise<Client> {
  const client = new Client(url);
  const answer = await client.post('/api/session', { username, password });
  if (answer.status >= 300) {
    throw new Error(`Sign-in as ${username}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return client;
}
