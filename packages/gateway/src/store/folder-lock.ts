import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Another gateway works on the folder. */
export class FolderInUseError extends Error {
  readonly code = 'folder-in-use';
  readonly retryable = false;
  readonly pid: number;

  constructor(folder: string, pid: number) {
    super(
      `the data folder ${folder} is in use by process ${pid}; give this gateway another HALO_DATA or a DATABASE_URL`,
    );
    this.name = 'FolderInUseError';
    this.pid = pid;
  }
}

const LOCK = 'gateway.lock';
const GUARD = 'gateway.lock.takeover';
const GUARD_MS = 10_000;

/**
 * Keeps every other gateway off a folder. A lock whose process is gone is taken over.
 *
 * @returns a function that gives the folder free
 * @throws FolderInUseError when another process, or another gateway in this one, holds it
 */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, LOCK);
  const mine = JSON.stringify({ pid: process.pid, born: birthOf(process.pid) });
  for (;;) {
    if (await createNew(file, mine)) return () => rm(file, { force: true });
    const holder = await holderOf(file);
    if (holder !== undefined && isAlive(holder)) throw new FolderInUseError(folder, holder.pid);
    await takeOver(folder, file);
  }
}

// Only one of several may remove a dead lock; otherwise the second would remove the first one's new lock.
async function takeOver(folder: string, file: string): Promise<void> {
  const guard = join(folder, GUARD);
  try {
    await mkdir(guard);
  } catch {
    const made = await stat(guard).catch(() => undefined);
    if (made !== undefined && Date.now() - made.mtimeMs > GUARD_MS) await rmdir(guard).catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 20));
    return;
  }
  try {
    const holder = await holderOf(file);
    if (holder === undefined || !isAlive(holder)) await rm(file, { force: true });
  } finally {
    await rmdir(guard).catch(() => undefined);
  }
}

// Written under a name of its own and then linked: nobody sees it half written and takes it for what a crash left.
async function createNew(file: string, text: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`;
  await writeFile(draft, text, { flag: 'wx', flush: true });
  try {
    await link(draft, file);
    return true;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EEXIST') return false;
    throw cause;
  } finally {
    await rm(draft, { force: true });
  }
}

interface Holder {
  readonly pid: number;
  readonly born: string;
}

async function holderOf(file: string): Promise<Holder | undefined> {
  try {
    const held: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof held !== 'object' || held === null || !('pid' in held) || !('born' in held)) return undefined;
    const { pid, born } = held;
    return Number.isInteger(pid) && typeof pid === 'number' && typeof born === 'string' ? { pid, born } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, born }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (cause) {
    // EPERM: it lives, but belongs to somebody else.
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'EPERM')) return false;
  }
  // Process ids are used again; the moment of birth tells them apart where the system gives it.
  const now = birthOf(pid);
  return born === '' || now === '' || now === born;
}

function birthOf(pid: number): string {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return line.slice(line.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}
