import { pictureTypes, type LooksReply, type ProblemCode } from '@halo-pamor/contract';
import { HaloError, type HaloPamor, type OutboxEntry, type Pictures } from '../../client/index.js';

/** What the pictures need of the pretend client that they belong to. */
export interface PicturesOwner {
  readonly manner: { readonly keep: ProblemCode | null; readonly online: boolean };
  readonly entries: readonly OutboxEntry[];
  mint(): string;
  add(entry: Pick<OutboxEntry, 'id' | 'type' | 'requestId' | 'payload' | 'file'>): void;
  asClient(): Pick<HaloPamor, 'outbox' | 'command'>;
}

/** The pictures of a pretend client: those on this phone, those at the gateway, and who looked. */
export class PretendPictures {
  /** Every picture, by the id under which it is asked for. */
  readonly blobs = new Map<string, Blob>();
  looks: LooksReply = { looks: [], numbers: [] };
  /** Those that were asked for ahead of their use. */
  ahead: readonly string[] = [];

  /** What an element sees of them. */
  asPart(client: PicturesOwner): Pictures {
    return {
      attach: async (requestId, { paper, page, blob }) => {
        if (client.manner.keep !== null) throw new HaloError(client.manner.keep);
        const type = pictureTypes.find((known) => known === blob.type);
        if (type === undefined) throw new HaloError('file-type');
        const id = client.mint();
        this.blobs.set(id, blob);
        client.add({
          id,
          type: 'attach-file',
          requestId,
          payload: { paper, page, file: id, sha256: '0'.repeat(64) },
          file: { paper, page, type, bytes: blob.size, sentBytes: 0, state: 'waiting', upload: null, tries: 0 },
        });
        return { commandId: id, requestId, state: 'queued', file: id, durable: true };
      },
      detach: async (requestId, { paper, file }) => {
        if (client.entries.some(({ id }) => id === file)) {
          await client.asClient().outbox.discard(file);
          return null;
        }
        return client.asClient().command({ type: 'detach-file', requestId, payload: { paper, file } });
      },
      files: async (requestId) =>
        client.entries.flatMap(({ id, requestId: of, state, lastProblem, nextTryAt, file }) => {
          if (file === undefined || of !== requestId) return [];
          const { paper, page, sentBytes, bytes } = file;
          const now = state === 'parked' ? 'refused' : file.state;
          return [{ file: id, paper, page, state: now, sentBytes, bytes, problem: lastProblem, nextTryAt }];
        }),
      picture: async (file) => {
        const blob = this.blobs.get(file);
        if (blob === undefined) throw new HaloError(client.manner.online ? 'not-found' : 'offline');
        return blob;
      },
      keepPictures: async (files) => {
        if (client.manner.online) this.ahead = files;
        return { kept: this.ahead.length, missing: files.length - this.ahead.length };
      },
      looks: async () => {
        if (!client.manner.online) throw new HaloError('offline');
        return this.looks;
      },
    };
  }

  /** Shows a picture as half sent, as on a slow line. */
  halfSent(entry: OutboxEntry): OutboxEntry {
    const { file } = entry;
    if (file === undefined) return entry;
    return { ...entry, file: { ...file, state: 'sending', sentBytes: Math.floor(file.bytes / 2) } };
  }
}
