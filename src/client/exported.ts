import { isFileRow } from '../outbox/entry-row.js';
import type { Ledger } from '../outbox/ledger.js';

/**
 * Everything that is still on this device, as a JSON file: every entry as it is stored, also what this version cannot read,
 * and the pictures as `data:` addresses that any browser shows.
 */
export async function exported(ledger: Ledger, savedAt: string, signal: AbortSignal): Promise<Blob> {
  const [entries, rows] = await ledger.run(['entries', 'files'], { signal }, (all) =>
    Promise.all([all.all('entries'), all.all('files')]),
  );
  const pictures = rows.filter(isFileRow).map(async ({ id, blob }) => ({ id, data: await dataAddress(blob) }));
  const file = { format: 'halo-pamor-outbox', version: 1, savedAt, entries, pictures: await Promise.all(pictures) };
  return new Blob([JSON.stringify(file, null, 2)], { type: 'application/json' });
}

async function dataAddress(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  // In pieces, because a call takes only so many arguments.
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192) pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  return `data:${blob.type};base64,${btoa(pieces.join(''))}`;
}
