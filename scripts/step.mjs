/** One step of a verb: a command with a name, run to its end, timed, and judged by its exit code and its counts. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Where caches and passing results are kept; git does not see it. */
export const cacheFolder = join(root, '.cache');

/** The environment variable that tells a test run where to write its counts as `{passed, failed, skipped}`. */
export const COUNTS_FILE = 'HALO_TEST_COUNTS';

/** Longest that a step may take unless told, in seconds: one that hangs must not take those after it down with it. */
const LONGEST = 1500;

/**
 * Runs one command and waits for it; after `longest` seconds it and all that it started are ended, and the step has
 * failed. Its output goes straight to the terminal, or, where the step is `held`, in one piece once it has ended.
 *
 * A command that writes its counts to the file named in `HALO_TEST_COUNTS` is counted by them, any other counts as one
 * that passed or failed. A command that ends badly without a failed test counts as one failure more.
 *
 * @param {string} name what the table calls it
 * @param {string[]} command a script of this folder (`scripts/x.mjs`) or a tool of node_modules/.bin, and its arguments
 * @param {{longest?: number, held?: boolean}} [how] `longest` in seconds, 1500 unless told, `Infinity` for none
 * @returns {Promise<{name: string, ok: boolean, seconds: number, passed: number, failed: number, skipped: number}>}
 */
export async function step(name, [tool, ...args], { longest = LONGEST, held = false } = {}) {
  const heading = `\n> ${name}`;
  if (!held) console.log(heading);
  const started = performance.now();
  mkdirSync(cacheFolder, { recursive: true });
  const countsFile = join(cacheFolder, `counts-${process.pid}-${(last += 1)}.json`);
  rmSync(countsFile, { force: true });
  const isScript = tool.endsWith('.mjs');
  const child = spawn(
    isScript ? process.execPath : join(root, 'node_modules', '.bin', tool),
    isScript ? [join(root, tool), ...args] : args,
    {
      cwd: root,
      stdio: held ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      // A group of its own, so that what the command started can be ended together with it.
      detached: true,
      env: { ...process.env, [COUNTS_FILE]: countsFile },
    },
  );
  const said = [heading];
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => said.push(text));
  const ok = await ended(child, longest, (fault) => said.push(fault) && !held && console.error(fault));
  const seconds = (performance.now() - started) / 1000;
  if (held) console.log(said.map((text) => text.replace(/\n$/, '')).join('\n'));
  console.log(`${ok ? 'ok' : 'FAILED'}: ${name}, ${seconds.toFixed(1)} s`);
  return { name, ok, seconds, ...countsOf(countsFile, ok) };
}

/**
 * Runs rows of steps beside each other, each row one step after another; all of them, whatever fails, save for those that
 * stand behind one whose name is in `needed`: they are not run when it fails.
 */
export async function beside(rows, needed = []) {
  const run = async (row) => {
    const results = [];
    let missing;
    for (const [name, command] of row) {
      const result = missing === undefined ? await step(name, command, { held: true }) : notRun(name, missing);
      if (!result.ok && needed.includes(name)) missing = `the ${name}`;
      results.push(result);
    }
    return results;
  };
  return (await Promise.all(rows.map(run))).flat();
}

/** How many steps were run so far. */
let last = 0;

/** Resolves once a command and all that it started is gone: whether it ended well, and in time. */
async function ended(child, longest, tell) {
  const endAll = () => endGroup(child.pid);
  const interrupted = () => {
    endAll();
    process.exit(130);
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  const ok = await new Promise((resolve) => {
    const tooLong = () => {
      tell(`It took longer than ${longest} s and was ended.`);
      endAll();
      resolve(false);
    };
    const late = Number.isFinite(longest) ? setTimeout(tooLong, longest * 1000) : undefined;
    child.on('error', (error) => {
      clearTimeout(late);
      tell(String(error));
      resolve(false);
    });
    child.on('close', (code) => {
      clearTimeout(late);
      resolve(code === 0);
    });
  });
  process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
  endAll();
  return ok;
}

/** Ends a process and all that it started and that still runs; what is gone already is none of its business. */
function endGroup(pid) {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function countsOf(countsFile, ok) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  if (!existsSync(countsFile)) return { ...counts, passed: ok ? 1 : 0, failed: ok ? 0 : 1 };
  Object.assign(counts, JSON.parse(readFileSync(countsFile, 'utf8')));
  rmSync(countsFile, { force: true });
  if (!ok && counts.failed === 0) counts.failed = 1;
  return counts;
}

/** A step that was left out because one it needs has failed: it counts as a failure. */
export function notRun(name, because) {
  console.log(`\n> ${name}\nFAILED: ${name} was not run, because ${because} failed`);
  return { name, ok: false, seconds: 0, passed: 0, failed: 1, skipped: 0 };
}

/** Prints what ran, how long it took and how it ended; the sum stands alone on the last line. Sets the exit code. */
export function conclude(results) {
  const width = Math.max(...results.map(({ name }) => name.length), 5);
  console.log(`\n${'part'.padEnd(width)}   seconds  passed  failed  skipped`);
  for (const { name, seconds, passed, failed, skipped } of results) {
    const cells = [
      seconds.toFixed(1).padStart(9),
      ...[passed, failed, skipped].map((count) => String(count).padStart(7)),
    ];
    console.log(`${name.padEnd(width)} ${cells.join(' ')}`);
  }
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  // From the first to the last, and not the sum: some run beside each other.
  console.log(`${'all'.padEnd(width)} ${(performance.now() / 1000).toFixed(1).padStart(9)}\n`);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  if (results.some(({ ok }) => !ok)) process.exitCode = 1;
}
