import { readFile } from 'node:fs/promises';

/** Milliseconds of a tick of the processor's time, as Linux counts it for every program. */
const TICK_MS = 10;

/** The processes that this one has started and that live, as Linux tells it. */
export async function childrenOf(pid: number): Promise<number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8');
  return text.split(' ').flatMap((each) => (each.trim() === '' ? [] : [Number(each)]));
}

/** Most memory that a process ever held, in MB. */
export async function peakMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) / 1024;
}

/** Time that the processor has spent on a process and on those that it started, in ms; a busy machine does not add to it. */
export async function cpuMs(pid: number): Promise<number> {
  const ticks = async (each: number, from: number) => {
    const stat = await readFile(`/proc/${each}/stat`, 'utf8');
    // The name may hold spaces and ends with the last bracket; user and system time are the 14th and 15th field, those of
    // children that have ended the two after.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields.slice(11, from).reduce((sum, field) => sum + Number(field), 0);
  };
  let sum = await ticks(pid, 15);
  for (const child of await childrenOf(pid)) sum += await ticks(child, 13);
  return sum * TICK_MS;
}
