import { commandReply } from '@halo-pamor/contract';

/** Who an invented person is, as a token says it. */
export interface InventedClaims {
  readonly sub: string;
  readonly name: string;
  readonly role: string;
  readonly city: string;
  readonly areas: readonly string[];
}

/** What is played into a demo that runs: through which gateway, on which day, and by whose tokens. */
export interface InventedPlay {
  readonly gateway: string;
  readonly now: Date;
  readonly tokenFor: (claims: InventedClaims) => Promise<string>;
}

/**
 * Sends the commands of one invented person. One that is refused, as a cover that another day has planned already, is named
 * by its type and code in the output, and the demo goes on without it.
 *
 * @throws an error when the gateway takes none of them
 */
export async function sendInvented(
  { gateway, tokenFor }: InventedPlay,
  claims: InventedClaims,
  commands: readonly { readonly id: string; readonly type: string }[],
): Promise<void> {
  const answer = await fetch(`${gateway}/v1/commands`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${await tokenFor(claims)}` },
    body: JSON.stringify({ commands }),
  });
  if (!answer.ok) throw new Error(`the gateway answered ${String(answer.status)} to ${commands[0]?.type ?? 'nothing'}`);
  for (const { id, outcome, problem } of commandReply().parse(await answer.json()).results) {
    if (outcome !== 'refused') continue;
    console.warn(
      `  Invented ${commands.find((each) => each.id === id)?.type ?? id} refused: ${problem?.code ?? outcome}`,
    );
  }
}
