import { request } from 'node:http';
import type { Client } from './client';

export type RawAnswer = {
  status: number;
  body: string;
  headers: Record<string, string | string[] | undefined>;
};
export type RawRequest = {
  method: string;
  path: string;
  headers?: Record<string, string>;
  body?: Buffer | string;
};

/** Sends exactly these bytes as the client's browser session; nothing is corrected on the way, as fetch would. */
export function sendRaw(
  client: Client,
  { method, path, headers = {}, body }: RawRequest,
): Promise<RawAnswer> {
  const { hostname, port } = new URL(client.url);
  const cookie = client.cookieHeader();
  return new Promise((resolve, reject) => {
    const sent = request(
      // A connection for each: one the server is about to close would look like a server that is gone.
      {
        hostname,
        port,
        method,
        path,
        agent: false,
        headers: { origin: client.url, ...(cookie === '' ? {} : { cookie }), ...headers },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on('data', (chunk: Buffer) => chunks.push(chunk));
        const done = () =>
          resolve({
            status: answer.statusCode ?? 0,
            body: Buffer.concat(chunks).toString('utf8'),
            headers: answer.headers,
          });
        answer.on('end', done);
        // A stream of events never ends by itself: it has opened, that is all there is to see.
        if (/event-stream/.test(answer.headers['content-type'] ?? '')) {
          done();
          answer.destroy();
        }
        answer.on('error', reject);
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Begins to send a body and does not go on: what is answered all the same. */
export function sendHalf(
  client: Client,
  { method, path, headers = {}, body }: RawRequest,
): { status: Promise<number>; drop: () => void } {
  const { hostname, port } = new URL(client.url);
  const sent = request({
    ...{ hostname, port, method, path, agent: false },
    headers: { origin: client.url, cookie: client.cookieHeader(), 'content-length': '1000000', ...headers },
  });
  const status = new Promise<number>((resolve, reject) => {
    sent.on('response', (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    sent.on('error', reject);
  });
  // Whoever drops it does not ask.
  status.catch(() => undefined);
  sent.write(body);
  return { status, drop: () => sent.destroy() };
}

const BOUNDARY = 'ranh-gioi-cua-bieu-mau';

/** A form as bytes: parts with whatever headers. */
export function multipart(
  parts: readonly { headers: string[]; content: Buffer | string }[],
): Pick<RawRequest, 'headers' | 'body'> {
  const bytes = parts.flatMap(({ headers, content }) => [
    Buffer.from(`--${BOUNDARY}\r\n${headers.join('\r\n')}\r\n\r\n`, 'latin1'),
    Buffer.from(content),
    Buffer.from('\r\n'),
  ]);
  const body = Buffer.concat([...bytes, Buffer.from(`--${BOUNDARY}--\r\n`)]);
  return { headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }, body };
}
