import { join } from 'node:path';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type AppOptions } from './app.module';
import { serveDocs } from './http/docs';
import { clientErrorHandler, frameworkErrors } from './http/transport-errors';
import { serveWeb } from './http/web-assets';

const JSON_LIMIT = 2 * 1024 * 1024;
/** The reader refuses larger ones as well; here the connection is not even read to its end. */
const UPLOAD_LIMIT = 25 * 1024 * 1024;
const REQUEST_TIMEOUT_MS = 60_000;

/** Builds the HTTP server: API and web application on one port. */
export async function createApp(options: AppOptions): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: JSON_LIMIT,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: true,
    frameworkErrors,
    clientErrorHandler,
    routerOptions: { maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.with(options), adapter, {
    logger: ['error', 'warn', 'fatal'],
    bodyParser: false,
  });
  // Exactly two kinds of body are read: JSON and one file. Everything else is refused before any of our code runs.
  app.useBodyParser('application/json', { bodyLimit: JSON_LIMIT });
  adapter.getInstance().removeContentTypeParser('text/plain');
  await app.register(fastifyCookie);
  await app.register(fastifyMultipart, {
    limits: { fileSize: UPLOAD_LIMIT, files: 1, fields: 0, parts: 1, headerPairs: 20 },
  });
  // The page's own policy carries a nonce and is set with it (web-assets.ts); answers of the API allow nothing at all.
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { 'default-src': ["'none'"], 'frame-ancestors': ["'none'"] },
    },
    strictTransportSecurity: options.https,
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: 'same-origin' },
  });
  serveDocs(app);
  await serveWeb(app, join(import.meta.dirname, '../web'));
  return app;
}
