import { commandReply, type CommandResult } from '@halo-pamor/contract';

/** Whoever sends, as a token says it. */
export interface Sender {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly areas: readonly string[];
}

/** A command on its way. */
export interface Sent {
  readonly id: string;
  readonly type: string;
  readonly requestId: string;
  readonly at: string;
  readonly payload: object;
}

/** How invented people speak to a gateway. */
export interface Messenger {
  /** Sends commands of one person; the results are in their order. */
  send(who: Sender, commands: readonly Sent[]): Promise<readonly CommandResult[]>;
  /** Any other call. */
  call(who: Sender, path: string, body?: unknown): Promise<{ readonly status: number; readonly reply: unknown }>;
  /** Reads a file. */
  file(who: Sender, path: string): Promise<Uint8Array>;
}

const BATCH = 100;
/** Tokens of the pretend host live a quarter of an hour. */
const TOKEN_MS = 10 * 60_000;

/** Opens the way to a gateway for everybody; tokens are asked for once and again before they end. */
export function openMessenger(gateway: () => string, tokenFor: (who: Sender) => Promise<string>): Messenger {
  const tokens = new Map<string, { readonly token: string; readonly until: number }>();
  const headers = async (who: Sender) => {
    const known = tokens.get(who.id);
    if (known !== undefined && known.until > Date.now()) return { authorization: `Bearer ${known.token}` };
    const token = await tokenFor(who);
    tokens.set(who.id, { token, until: Date.now() + TOKEN_MS });
    return { authorization: `Bearer ${token}` };
  };
  const post = async (who: Sender, path: string, body: unknown) =>
    fetch(gateway() + path, {
      method: 'POST',
      headers: { ...(await headers(who)), 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    send: async (who, commands) => {
      const results: CommandResult[] = [];
      for (let from = 0; from < commands.length; from += BATCH) {
        const answer = await post(who, '/v1/commands', { commands: commands.slice(from, from + BATCH) });
        if (!answer.ok) throw new Error(`the gateway answered ${String(answer.status)} while the day was played`);
        results.push(...commandReply().parse(await answer.json()).results);
      }
      return results;
    },
    call: async (who, path, body) => {
      const answer =
        body === undefined
          ? await fetch(gateway() + path, { headers: await headers(who) })
          : await post(who, path, body);
      const text = await answer.text();
      const reply: unknown = text === '' ? null : JSON.parse(text);
      return { status: answer.status, reply };
    },
    file: async (who, path) => {
      const answer = await fetch(gateway() + path, { headers: await headers(who) });
      if (!answer.ok) throw new Error(`the gateway answered ${String(answer.status)} to ${path}`);
      return new Uint8Array(await answer.arrayBuffer());
    },
  };
}
