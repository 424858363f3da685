/** Longer than any test has. A test that waits in vain is ended by its runner, which names it; here ends what it leaves behind. */
const LONGEST_MS = 60_000;

/**
 * Resolves once the condition holds, looking again after each turn of the event loop.
 *
 * @throws Error after a minute, so that a test which was given up does not go on looking beside those after it
 */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const began = Date.now();
  while (!(await holds())) {
    if (Date.now() - began > LONGEST_MS) throw new Error('what was waited for does not come');
    await new Promise((resolve) => setTimeout(resolve));
  }
}
