import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process of this run. */
export interface Child {
  /** The first thing it said; not checked. */
  readonly said: unknown;
  readonly pid: number;
  /** Asks it, and gives what it says next; not checked. */
  readonly ask: () => Promise<unknown>;
  readonly stop: () => Promise<void>;
}

const PATIENCE_MS = 10_000;

/**
 * Starts a compiled file as a process of its own and waits until it says something (its address, its figures).
 * Its settings travel as arguments: a list as it is, anything else as one JSON text. It ends when it is told so or when
 * this process is gone.
 *
 * @throws Error when it ends without a word
 */
export async function startChild(file: URL, settings: readonly string[] | object): Promise<Child> {
  const given: readonly string[] = isList(settings) ? settings : [JSON.stringify(settings)];
  const child = fork(fileURLToPath(file), [...given], {
    execArgv: [],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const said = await Promise.race([
    once(child, 'message').then(([message]: unknown[]) => message),
    once(child, 'exit').then(([code]: unknown[]) => {
      throw new Error(`${file.pathname.split('/').at(-1) ?? 'a child'} ended with ${String(code)} before it was ready`);
    }),
  ]);
  const ask = async (): Promise<unknown> => {
    const answer = once(child, 'message').then(([message]: unknown[]) => message);
    child.send('ask');
    return answer;
  };
  return { said, pid: child.pid ?? 0, ask, stop: () => stopChild(child) };
}

function isList(settings: readonly string[] | object): settings is readonly string[] {
  return Array.isArray(settings);
}

async function stopChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  if (child.connected) child.disconnect();
  const impatience = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  await ended;
  clearTimeout(impatience);
}
