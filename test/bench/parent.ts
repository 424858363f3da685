import type * as z from 'zod/mini';

/** The settings that the parent process gave. */
export function settingsFromParent<T>(shape: z.ZodMiniType<T>): T {
  return shape.parse(JSON.parse(process.argv[2] ?? 'null'));
}

/** Tells the parent process something: an address, figures. */
export function tellParent(message: unknown): void {
  if (process.connected) process.send?.(message);
}

/** Answers the parent process whenever it asks. */
export function whenParentAsks(answer: () => unknown): void {
  process.on('message', () => tellParent(answer()));
}

/** Runs `stop` when the parent lets go or is gone, and ends. */
export function whenParentLetsGo(stop: () => Promise<unknown>): void {
  process.on('disconnect', () => {
    void stop().finally(() => process.exit(0));
  });
}
