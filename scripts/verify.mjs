// Every check a change must pass: `npm run verify [-- --keep-going]`. What only reads runs two at a time, the longest first; the tests, which
// want both cores for themselves, come after it, and only if all of it passed or `--keep-going` is given.
//
// With LIANCHENG_VERIFY_RESULT=<file> it also writes one line there: "N passed, N failed[, N skipped]". It counts
// tests; a suite that could not run and a failed step without tests count as one failure each.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratch = mkdtempSync(join(tmpdir(), 'liancheng-verify-'));
const testResult = join(scratch, 'tests.json');

const reading = [
  { name: 'lint', fix: 'npm run lint -- --fix', args: ['run', '-s', 'lint'] },
  { name: 'types', args: ['run', '-s', 'types'] },
  { name: 'format', fix: 'npm run format:fix', args: ['run', '-s', 'format'] },
  { name: 'architecture', args: ['run', '-s', 'architecture'] },
  { name: 'dead code', args: ['run', '-s', 'dead-code'] },
];
const tests = { name: 'tests', args: ['test', '-s', '--', '--json', `--outputFile=${testResult}`] };
const AT_ONCE = 2;

const keepGoing = process.argv.includes('--keep-going');
const outcomes = [];
const waiting = [...reading];
await Promise.all(Array.from({ length: AT_ONCE }, runWaiting));
if (keepGoing || hasAllPassed()) await run(tests);
const tally = tallyOf(outcomes);
rmSync(scratch, { recursive: true, force: true });

printSummary();
if (process.env.LIANCHENG_VERIFY_RESULT) writeFileSync(process.env.LIANCHENG_VERIFY_RESULT, `${tally}\n`);
process.exitCode = hasAllPassed() ? 0 : 1;

function hasAllPassed() {
  return outcomes.every(({ passed }) => passed);
}

async function runWaiting() {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) await run(step);
}

/** What the tests say is shown as they say it; what the others say, once they have ended, so that two do not mix. */
async function run({ name, args, fix }) {
  const isTests = name === tests.name;
  if (isTests) console.log(`\n== ${name}: npm test`);
  const start = performance.now();
  const { status, said } = await npm(args, { isShown: isTests });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const passed = status === 0;
  const hint = !passed && fix ? `; try: ${fix}` : '';
  process.stdout.write(`${said}== ${name}: ${passed ? 'passed' : 'FAILED'} in ${seconds} s${hint}\n`);
  outcomes.push({ name, passed, seconds });
}

function npm(args, { isShown }) {
  return new Promise((resolve) => {
    // stdout of the tests is jest's JSON, which also goes to the file; what people read is on stderr.
    const stdio = isShown ? ['ignore', 'ignore', 'inherit'] : ['ignore', 'pipe', 'pipe'];
    // On Windows npm is a .cmd file.
    const child = spawn('npm', args, { stdio, shell: process.platform === 'win32' });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text) => (said += text));
    }
    child.on('error', (error) => resolve({ status: 1, said: `${said}${error.message}\n` }));
    child.on('close', (status) => resolve({ status, said }));
  });
}

function tallyOf(all) {
  const told = existsSync(testResult) ? JSON.parse(readFileSync(testResult, 'utf8')) : undefined;
  const passed = told?.numPassedTests ?? 0;
  const failedTests = (told?.numFailedTests ?? 0) + (told?.numRuntimeErrorTestSuites ?? 0);
  const failedSteps = all.filter(
    (step) => !step.passed && (step.name !== tests.name || failedTests === 0),
  ).length;
  const skipped = (told?.numPendingTests ?? 0) + (told?.numTodoTests ?? 0);
  return `${passed} passed, ${failedTests + failedSteps} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function printSummary() {
  console.log('\n== summary');
  for (const { name } of [...reading, tests]) {
    const outcome = outcomes.find((one) => one.name === name);
    const verdict = outcome === undefined ? 'not run' : outcome.passed ? 'passed' : 'FAILED';
    console.log(`${name.padEnd(14)}${verdict.padEnd(9)}${outcome ? `${outcome.seconds.padStart(6)} s` : ''}`);
  }
  console.log(tally);
}
