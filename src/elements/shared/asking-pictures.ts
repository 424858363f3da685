import type { CaptureStore } from '../../capture/capture-store.js';
import type { Attached, NewPicture, Queued } from '../../client/index.js';
import { answered, load } from './asking.js';
import { ask, type PaperOf, type Respond } from './events.js';

/**
 * Asks that a picture becomes a page of a paper, and waits until it is kept on this phone.
 *
 * @throws an error with `code` when it could not be kept, such as `storage-full`
 */
export function attach(from: EventTarget, requestId: string, picture: NewPicture): Promise<Attached> {
  return answered((respond) => {
    ask(from, 'halo-attach', { ...picture, requestId, respond });
  });
}

/** Asks that a picture is taken off its paper; `null` when it was never more than on this phone. */
export function detach(from: EventTarget, of: PaperOf & { readonly file: string }): Promise<Queued | null> {
  return answered((respond) => {
    ask(from, 'halo-detach', { ...of, respond });
  });
}

/**
 * The provider's storage of half-photographed papers, for the `store` of `<halo-capture>`: the person's own, durable where
 * the phone has storage.
 *
 * @param from an element below the provider, on the page for as long as the store is used
 */
export function keptCaptures(from: EventTarget): CaptureStore {
  const save = (of: PaperOf, draft: unknown) =>
    answered((respond: Respond<void>) => {
      ask(from, 'halo-paper-draft', { ...of, draft, respond });
    });
  return {
    load: (requestId, paper) => load(from, { what: 'paper-draft', requestId, paper }),
    save: (draft) => save({ requestId: draft.requestId, paper: draft.paperCode }, draft),
    forget: (requestId, paper) => save({ requestId, paper }, null),
  };
}
