// npm run admin -- create <username>: administration of the installation in DATA_DIR or DATABASE_URL.
import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { at, startNode, superviseUntilEnd } from './shared.mjs';

await ensureInstalled();
await ensureBuilt();
const script = at('dist', 'apps', 'api', 'admin.js');
const command = startNode([script, ...process.argv.slice(2)], { env: { NODE_ENV: 'production' } });
process.exit(await superviseUntilEnd(command));
