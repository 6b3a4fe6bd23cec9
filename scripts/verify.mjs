// Every check a change must pass, the cheapest first: `npm run verify [-- --keep-going]`.
//
// With LIANCHENG_VERIFY_RESULT=<file> it also writes one line there: "N passed, N failed[, N skipped]". It counts
// tests; a suite that could not run and a failed step without tests count as one failure each.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scratch = mkdtempSync(join(tmpdir(), 'liancheng-verify-'));
const testResult = join(scratch, 'tests.json');

const steps = [
  { name: 'format', fix: 'npm run format:fix', args: ['run', '-s', 'format'] },
  { name: 'types', args: ['run', '-s', 'types'] },
  { name: 'lint', fix: 'npm run lint -- --fix', args: ['run', '-s', 'lint'] },
  { name: 'architecture', args: ['run', '-s', 'architecture'] },
  { name: 'dead code', args: ['run', '-s', 'dead-code'] },
  { name: 'tests', args: ['test', '-s', '--', '--json', `--outputFile=${testResult}`] },
];

const keepGoing = process.argv.includes('--keep-going');
const outcomes = [];
for (const step of steps) {
  const outcome = runStep(step);
  outcomes.push(outcome);
  if (!outcome.passed && !keepGoing) break;
}
const tally = tallyOf(outcomes);
rmSync(scratch, { recursive: true, force: true });

printSummary();
if (process.env.LIANCHENG_VERIFY_RESULT) writeFileSync(process.env.LIANCHENG_VERIFY_RESULT, `${tally}\n`);
process.exitCode = outcomes.every(({ passed }) => passed) ? 0 : 1;

function runStep({ name, args, fix }) {
  console.log(`\n== ${name}: npm ${args.slice(0, args.indexOf('--') + 1 || undefined).join(' ')}`);
  const start = performance.now();
  // stdout of the tests is jest's JSON, which also goes to the file; what people read is on stderr.
  const stdout = name === 'tests' ? 'ignore' : 'inherit';
  const shell = process.platform === 'win32'; // npm is a .cmd file there
  const { status } = spawnSync('npm', args, { stdio: ['ignore', stdout, 'inherit'], shell });
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const passed = status === 0;
  console.log(
    `== ${name}: ${passed ? 'passed' : 'FAILED'} in ${seconds} s${!passed && fix ? `; try: ${fix}` : ''}`,
  );
  return { name, passed, seconds };
}

function tallyOf(all) {
  const tests = existsSync(testResult) ? JSON.parse(readFileSync(testResult, 'utf8')) : undefined;
  const passed = tests?.numPassedTests ?? 0;
  const failedTests = (tests?.numFailedTests ?? 0) + (tests?.numRuntimeErrorTestSuites ?? 0);
  const failedSteps = all.filter(
    (step) => !step.passed && (step.name !== 'tests' || failedTests === 0),
  ).length;
  const skipped = (tests?.numPendingTests ?? 0) + (tests?.numTodoTests ?? 0);
  return `${passed} passed, ${failedTests + failedSteps} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

function printSummary() {
  console.log('\n== summary');
  for (const { name } of steps) {
    const outcome = outcomes.find((one) => one.name === name);
    const verdict = outcome === undefined ? 'not run' : outcome.passed ? 'passed' : 'FAILED';
    console.log(`${name.padEnd(14)}${verdict.padEnd(9)}${outcome ? `${outcome.seconds.padStart(6)} s` : ''}`);
  }
  console.log(tally);
}
