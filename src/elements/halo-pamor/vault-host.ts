import type { SecureStore } from '../../client/index.js';

/** What of `<halo-pamor>` the keeper of its vault works with. */
export interface VaultHost {
  readonly element: HTMLElement & { readonly secureStore: SecureStore | undefined };
  /** Where its children's questions arrive. */
  readonly root: HTMLElement | DocumentFragment;
  /** Shows this in place of everything else; null ends that. */
  show(screen: HTMLElement | null): void;
  /** The vault was locked while it was open: nothing of the person may be seen any more. */
  locked(): void;
}
