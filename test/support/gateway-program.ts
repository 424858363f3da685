import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The gateway's program. */
export const MAIN = fileURLToPath(new URL('../../../packages/gateway/dist/main.js', import.meta.url));

/** Runs `npm run gateway`'s program until it says where it listens. Rejects with what it said when it ends before that. */
export async function startProgram(
  env: Readonly<Record<string, string>>,
): Promise<{ readonly url: string; readonly child: ChildProcess }> {
  const child = spawn(process.execPath, [MAIN], { env: { ...process.env, HALO_LOG: 'silent', PORT: '0', ...env } });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /Gateway: (http:\S+)/.exec(said)?.[1];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    // Not `exit`, which may come before the last of what it said.
    child.on('close', () => reject(new Error(said)));
  });
  return { url, child };
}

/** Resolves with the exit code once the program has ended. */
export function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve) => child.once('exit', (code) => resolve(code)));
}

/** Ends a program that may have ended by itself, or never begun. Resolves once it has let go of its files. */
export async function endProgram(child: ChildProcess | undefined): Promise<void> {
  if (child?.exitCode !== null || child.signalCode !== null) return;
  const over = ended(child);
  child.kill();
  await over;
}
