import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's argon2id parameters: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** No look-alikes: a secret is read out over the telephone. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** argon2id hash of a password. Unicode is normalised first: the same word typed on two keyboards is one password. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST);
}

/** Whether the password is the one; takes as long when there is no such account, so that names can't be probed. */
export async function isPassword(passwordHash: string | null, password: string): Promise<boolean> {
  const known = passwordHash ?? (await unknownHash());
  const same = await verify(known, password.normalize('NFKC'));
  return same && passwordHash !== null;
}

let nobody: Promise<string> | undefined;
function unknownHash(): Promise<string> {
  nobody ??= hashPassword(oneTimeSecret());
  return nobody;
}

/** A random secret of 79 bits such as `k7mq-x2fp-9hwt-d4rn`, shown once and replaced at the first sign-in. */
export function oneTimeSecret(): string {
  const letter = () => ALPHABET[randomInt(ALPHABET.length)];
  const group = () => Array.from({ length: GROUP_LENGTH }, letter).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}
