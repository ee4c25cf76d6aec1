// Loaded before the server (NODE_OPTIONS=--import): prints every route that Fastify really registers.
import { subscribe } from 'node:diagnostics_channel';

subscribe('fastify.initialization', ({ fastify }) => {
  fastify.addHook('onRoute', ({ method, url }) => {
    for (const verb of [method].flat()) console.log(`ROUTE ${verb} ${url}`);
  });
});
