import { buffer } from 'node:stream/consumers';
import { MOST_DIFFERENCES } from '@ket-nap/domain';
import { codesIn, differencesOf, placesOf } from '@ket-nap/reports';
import type { Reading } from './document-reading';
import { splitFiles } from './two-files';

/**
 * Reads a file that somebody has at hand, and beside it the stored one, in a process of its own, whose memory is capped: a hostile file
 * ends this process, not the server.
 */
const [found, stored] = splitFiles(await buffer(process.stdin));
const places = await placesOf(found);
const reading: Reading = {
  codes: codesIn(places),
  differences: stored ? differencesOf(await placesOf(stored), places, MOST_DIFFERENCES) : [],
};
process.stdout.write(JSON.stringify(reading));
