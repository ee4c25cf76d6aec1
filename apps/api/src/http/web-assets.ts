import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';

const NONCE_MARK = '__CSP_NONCE__';

/** Strict: nothing from anywhere else, scripts from our files only, styles from our files or with this page's nonce. */
function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** Serves the built web application on the API's port; every path outside /api that is no file is the application's. */
export async function serveWeb(app: NestFastifyApplication, root: string): Promise<void> {
  const page = join(root, 'index.html');
  if (!existsSync(page)) return;
  const html = await readFile(page, 'utf8');
  const fastify = app.getHttpAdapter().getInstance();
  await app.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    globIgnore: ['index.html', '**/*.{br,gz}'],
    // The build has written them: text crosses the office's network at a quarter of its size.
    preCompressed: true,
    setHeaders: (reply, path) => {
      // Vite puts a content hash into the names below assets/: they never change.
      const immutable = path.startsWith(join(root, 'assets'));
      reply.header('cache-control', immutable ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  fastify.get('/*', (request: FastifyRequest, reply: FastifyReply) => {
    // A file of an older build is missing, not a page.
    if (/^\/(api|assets)(\/|$)/.test(request.url)) {
      return reply.status(404).send({ code: 'not_found', params: {} });
    }
    const nonce = randomBytes(16).toString('base64');
    return reply
      .header('content-security-policy', contentSecurityPolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(html.replaceAll(NONCE_MARK, nonce));
  });
}
