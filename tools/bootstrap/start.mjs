// npm start: installs and builds when needed, then runs the server as it ships.
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { at, startNode, superviseUntilEnd } from './shared.mjs';

await ensureInstalled();
await ensureBuilt();
const server = startNode(['--enable-source-maps', at('dist', 'apps', 'api', 'main.js')], {
  // Node keeps what it compiled: the next start is about a quarter quicker.
  env: { NODE_ENV: 'production', NODE_COMPILE_CACHE: at('dist', '.compiled') },
});
process.exit(await superviseUntilEnd(server));
