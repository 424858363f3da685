/**
 * Resolves once the condition holds, looking again after each turn of the event loop. Without a limit of its own: a test
 * that waits in vain is ended by its runner, which names it.
 */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve));
}
