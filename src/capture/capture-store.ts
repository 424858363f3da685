import type { CaptureDraft } from './capture-draft.js';

/**
 * Where pictures lie until the paper is finished. `<halo-capture>` saves before a camera opens, because a small phone may end
 * the page to make room for it, and loads when it is shown again. Rows hold blobs; IndexedDB keeps them as they are.
 */
export interface CaptureStore {
  /** What was saved last for this paper, or undefined. It is read again with a parse. */
  load(requestId: string, paperCode: string): Promise<unknown>;
  /**
   * Resolves when the draft is durable, in place of the one before.
   *
   * @throws an error with `code: 'storage-full'` or the name `QuotaExceededError` when the phone has no room
   */
  save(draft: CaptureDraft): Promise<void>;
  /** Deletes it. `<halo-capture>` never does so by itself. */
  forget(requestId: string, paperCode: string): Promise<void>;
}

/** Keeps drafts for as long as the page lives: for tests, and where a phone gives no storage. */
export function memoryCaptureStore(): CaptureStore {
  const drafts = new Map<string, CaptureDraft>();
  const keyOf = (requestId: string, paperCode: string): string => JSON.stringify([requestId, paperCode]);
  return {
    load: async (requestId, paperCode) => drafts.get(keyOf(requestId, paperCode)),
    save: async (draft) => {
      drafts.set(keyOf(draft.requestId, draft.paperCode), draft);
    },
    forget: async (requestId, paperCode) => {
      drafts.delete(keyOf(requestId, paperCode));
    },
  };
}
