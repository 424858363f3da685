import { isRecordCommandType, problem, type CommandResult } from '@halo-pamor/contract';

/**
 * Judges a batch as a gateway does that was asked to keep to the order: what stands behind a refusal about the same request
 * is held back.
 */
export async function inOrderOf(
  commands: readonly unknown[],
  inOrder: boolean,
  judge: (command: unknown) => Promise<CommandResult>,
): Promise<CommandResult[]> {
  const refused = new Set<string>();
  const results: CommandResult[] = [];
  for (const command of commands) {
    const about = member(command, 'requestId');
    const buildsUp = inOrder && !isRecordCommandType(member(command, 'type'));
    const result: CommandResult =
      buildsUp && refused.has(about)
        ? { id: member(command, 'id'), outcome: 'refused', problem: problem('held-back') }
        : await judge(command);
    if (buildsUp && result.outcome === 'refused') refused.add(about);
    results.push(result);
  }
  return results;
}

function member(command: unknown, name: string): string {
  const value: unknown = typeof command === 'object' && command !== null ? Reflect.get(command, name) : undefined;
  return typeof value === 'string' ? value : '';
}
