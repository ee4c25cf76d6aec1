// npm test [-- <jest arguments>]: everything that guards the code, and one last line with the count.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureInstalled } from './install.mjs';
import { at, runNode, runQuietly, say, tools } from './shared.mjs';

const jestArgs = process.argv.slice(2);
const total = { passed: 0, failed: 0, skipped: 0 };

/** Nx targets over all projects, run side by side, count as one test. @param {string[]} targets */
async function check(...targets) {
  const began = Date.now();
  const { code, output } = await runQuietly([tools.nx, 'run-many', '-t', ...targets]);
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  if (code !== 0) console.log(output);
  console.log(`${code === 0 ? '✓' : '✗'} ${targets.join(', ')} (${seconds} s)`);
  total[code === 0 ? 'passed' : 'failed'] += 1;
}

async function jest() {
  const report = at('tmp', `jest-${process.pid}.json`);
  mkdirSync(at('tmp'), { recursive: true });
  // --forceExit: a browser test that failed half-way may leave a handle open; by then the report is written.
  const args = [
    '--experimental-vm-modules',
    '--no-warnings',
    tools.jest,
    '--json',
    `--outputFile=${report}`,
    '--forceExit',
  ];
  const code = await runNode([...args, ...jestArgs], { NODE_ENV: 'test' });
  if (!existsSync(report)) {
    total.failed += 1;
    return;
  }
  const result = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  total.passed += result.numPassedTests;
  // A file that could not run at all has no tests to count.
  total.failed += result.numFailedTests + result.numRuntimeErrorTestSuites;
  total.skipped += result.numPendingTests + result.numTodoTests;
  if (code !== 0 && total.failed === 0) total.failed += 1;
}

await ensureInstalled();
if (jestArgs.length === 0) {
  await check('typecheck', 'lint');
} else {
  say('Chỉ chạy các phép thử được chọn', 'only the chosen tests; no typecheck, no lint');
}
await check('build');
await jest();
const skipped = total.skipped === 0 ? '' : `, ${total.skipped} skipped`;
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed === 0 ? 0 : 1);
