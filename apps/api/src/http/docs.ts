import { randomBytes } from 'node:crypto';
import { rolesWith } from '@ket-nap/domain';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { VERSION } from '../version';
import { endpoints, openApi } from './openapi';

const STYLE = `body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1c2024;background:#fff}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.4rem .6rem;border-bottom:1px solid #e4e7eb;vertical-align:top}
code{white-space:nowrap}@media(prefers-color-scheme:dark){body{background:#1b1f24;color:#eee}th,td{border-color:#444}a{color:#9cf}}`;

/** The API's description, machine-readable and as a plain page; both made from the contract table. */
export function serveDocs(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  const description = JSON.stringify(openApi(VERSION));
  fastify.get('/api/openapi.json', (_request, reply) => reply.type('application/json').send(description));
  fastify.get('/api/docs', (_request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header(
        'content-security-policy',
        `default-src 'none'; style-src 'nonce-${nonce}'; frame-ancestors 'none'`,
      )
      .type('text/html; charset=utf-8')
      .send(page(nonce));
  });
}

function page(nonce: string): string {
  const rows = endpoints().map(({ name, endpoint }) => {
    const access =
      endpoint.access === 'public' || endpoint.access === 'signed-in'
        ? endpoint.access
        : rolesWith(endpoint.access).join(', ');
    const cells = [
      `<code>${endpoint.method} ${endpoint.path}</code>`,
      endpoint.summary,
      access,
      `<code>${name}</code>`,
    ];
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
  });
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Kết nạp API</title>
<meta name="viewport" content="width=device-width"><style nonce="${nonce}">${STYLE}</style></head><body><main>
<h1>Kết nạp API ${VERSION}</h1><p>Machine-readable: <a href="/api/openapi.json">/api/openapi.json</a> (OpenAPI 3.1).</p>
<table><thead><tr><th scope="col">Door</th><th scope="col">What it does</th><th scope="col">Who</th><th scope="col">Name</th></tr></thead>
<tbody>${rows.join('')}</tbody></table></main></body></html>`;
}
