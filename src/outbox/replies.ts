import type { Outcome } from './entry.js';
import type { Ledger, Rows } from './ledger.js';

const KEEP = 500;

/** What became of a command that left the outbox. */
export interface Reply {
  readonly id: string;
  readonly requestId: string;
  readonly outcome: Exclude<Outcome, 'refused'>;
  /** The device's clock when it was learned. */
  readonly at: string;
  /** For an entry of somebody else that was carried here: what the gateway signed for its author. */
  readonly receipt?: string | undefined;
}

/** Keeps a reply within a transaction. */
export async function keepReply(rows: Rows, reply: Reply): Promise<void> {
  await rows.put('replies', reply);
}

/** Whether a stored row is a reply of ours. */
export function isReply(row: unknown): row is Reply {
  return (
    typeof row === 'object' &&
    row !== null &&
    'id' in row &&
    typeof row.id === 'string' &&
    'requestId' in row &&
    typeof row.requestId === 'string' &&
    'outcome' in row &&
    (row.outcome === 'accepted' || row.outcome === 'duplicate' || row.outcome === 'discarded')
  );
}

/** The reply to a command, if it is still kept. */
export async function replyTo(ledger: Ledger, id: string, signal?: AbortSignal): Promise<Reply | undefined> {
  const row = await ledger.run(['replies'], { signal }, (rows) => rows.get('replies', id));
  return isReply(row) ? row : undefined;
}

/** Lets go of all but the latest replies: they only tell what became of something that has left long ago. */
export async function pruneReplies(ledger: Ledger): Promise<void> {
  // Most often there is nothing to let go of, and a page's first write costs more than this question.
  const excess = (await ledger.run(['replies'], {}, (rows) => rows.count('replies'))) - KEEP;
  if (excess <= 0) return;
  await ledger.run(['replies'], { write: true, relaxed: true }, async (rows) => {
    // Ids begin with their time, so the first keys are the oldest.
    for (const row of await rows.all('replies', { limit: excess }))
      if (isReply(row)) await rows.delete('replies', row.id);
  });
}
