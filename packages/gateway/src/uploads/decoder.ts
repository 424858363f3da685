import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { decoderAnswer, type DecoderTask } from './decoder-messages.js';
import type { Remade } from './picture.js';
import { makeTurns } from './turns.js';

/** Makes pictures anew in a process of its own, one at a time however many people send. */
export interface Decoder {
  /**
   * As `remakePicture`. A picture that kills the process, or costs too much of the processor's time, is `file-broken`.
   *
   * @param mostMs most that it may cost, in milliseconds; ten seconds when left out
   */
  remake(task: Omit<DecoderTask, 'mostMs'>, mostMs?: number): Promise<Remade>;
  stop(): void;
}

const PROGRAM = fileURLToPath(new URL('./decoder-process.js', import.meta.url));
const MOST_MS = 10_000;
/** So long no machine takes for a picture, however much else it does: a process that stands still for good. */
const LONGEST_MS = 120_000;
/** A process that has nothing to do goes, and its memory with it. */
const IDLE_MS = 60_000;

/** Makes a decoder; its process starts with the first picture. */
export function makeDecoder(): Decoder {
  const turns = makeTurns();
  let child: ChildProcess | undefined;
  let idle: NodeJS.Timeout | undefined;

  let isStopped = false;

  const rest = () => {
    clearTimeout(idle);
    child?.kill('SIGKILL');
    child = undefined;
  };
  const started = () => {
    if (child?.connected === true) return child;
    // One arena: glibc would else keep for each thread what a great picture once needed.
    const env = { ...process.env, MALLOC_ARENA_MAX: '1', UV_THREADPOOL_SIZE: '2' };
    child = fork(PROGRAM, [], { env, execArgv: [], stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    child.unref();
    child.channel?.unref();
    return child;
  };
  const once = async (task: DecoderTask): Promise<Remade> => {
    clearTimeout(idle);
    const own = started();
    const late = setTimeout(() => own.kill('SIGKILL'), LONGEST_MS);
    try {
      const message = await new Promise<unknown>((resolve, reject) => {
        own.once('message', resolve);
        own.once('exit', () => resolve(isStopped ? { failed: 'stopped' } : { problem: 'file-broken' }));
        own.once('error', reject);
        own.send(task);
      });
      const answer = decoderAnswer().parse(message);
      if ('failed' in answer) throw new Error(`the decoder failed: ${answer.failed}`);
      return answer;
    } finally {
      clearTimeout(late);
      own.removeAllListeners();
      // What goes wrong between two pictures is seen by the next one.
      own.on('error', () => undefined);
      idle = setTimeout(rest, IDLE_MS).unref();
    }
  };
  return {
    remake: (task, mostMs = MOST_MS) => turns.take('decoder', () => once({ ...task, mostMs })),
    stop: () => {
      isStopped = true;
      rest();
    },
  };
}
