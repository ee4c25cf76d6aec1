import { EmbeddedError } from './embedded-error';
import { run, type Identity } from './embedded-run';

const account = 'postgres';

/** Asks as that user: the real answer, whatever modes, ACLs and mounts say. */
export async function canUse(identity: Identity, test: '-r' | '-x', files: string[]): Promise<boolean> {
  if (identity.uid === undefined) return true;
  const script = `for file; do test ${test} "$file" || exit 1; done`;
  return (await run('/bin/sh', ['-c', script, 'sh', ...files], identity)).code === 0;
}

/** Makes that user the owner of the directory and everything in it. */
export async function giveTo(identity: Identity, directory: string): Promise<void> {
  if (identity.uid === undefined) return;
  const { code, output } = await run('chown', [
    '-RH',
    `${identity.uid}:${identity.gid ?? identity.uid}`,
    directory,
  ]);
  if (code !== 0)
    throw new EmbeddedError('embedded-user', `Cannot give ${directory} to the database: ${output}`);
}

/** The system account PostgreSQL runs as when we are root; made when the system has none. */
export async function systemAccount(): Promise<Identity> {
  const found = await lookUp();
  if (found !== null) return found;
  const made = await run('useradd', [
    '--system',
    '--user-group',
    '--no-create-home',
    '--shell',
    '/bin/false',
    account,
  ]);
  // Alpine and other small systems have adduser only.
  const tried = made.code === 0 ? made : await run('adduser', ['-S', '-D', '-H', account]);
  const created = await lookUp();
  if (created !== null) return created;
  throw new EmbeddedError(
    'embedded-user',
    `PostgreSQL does not run as root, and the system account "${account}" could not be made (${tried.output || made.output}). Make it, start as another user, or set DATABASE_URL.`,
  );
}

async function lookUp(): Promise<Identity | null> {
  const [uid, gid] = await Promise.all([run('id', ['-u', account]), run('id', ['-g', account])]);
  return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.output), gid: Number(gid.output) } : null;
}
