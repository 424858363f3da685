import type { HaloPamor as Client } from '../../client/index.js';
import type { SharedTerms } from '../../locale/terms.js';
import type { LeaveChoice } from '../vault/leave-dialog.js';
import { askHost } from './ask-host.js';
import { loadKeeper } from './load-keeper.js';
import type { VaultHost } from './vault-host.js';
import type { VaultKeeper } from './vault-keeper.js';

/** The keeper of the vault of one opening after another, fetched when the first of them has something for it to do. */
export class VaultGate {
  readonly #host: () => VaultHost;
  readonly #client: () => Client;
  #keeper: VaultKeeper | undefined;

  /** @param client gives the one in use, and throws where there is none */
  constructor(host: () => VaultHost, client: () => Client) {
    this.#host = host;
    this.#client = client;
  }

  async keeper(): Promise<VaultKeeper> {
    const client = this.#client();
    if (this.#keeper !== undefined) return this.#keeper;
    const { VaultKeeper: Keeper } = await loadKeeper();
    return (this.#keeper ??= new Keeper(client, this.#host()));
  }

  /** Deletes all that is readable of the person. */
  async wipe(terms: () => SharedTerms): Promise<void> {
    const keeper = await this.keeper();
    keeper.stop();
    await this.#client().vault.erase();
    keeper.left(terms());
  }

  /** Asks the host and then the person, and makes unreadable what is readable; `stay` where one of them says so. */
  async leave(terms: () => SharedTerms, ended: () => AbortSignal): Promise<LeaveChoice> {
    const keeper = await this.keeper();
    const { element } = this.#host();
    const isFine = await askHost(element, 'halo-before-leave', {}, ended()).then(
      () => true,
      () => false,
    );
    return isFine ? keeper.leave(terms()) : 'stay';
  }

  /** Watches no more; the next opening has a keeper of its own. */
  stop(): void {
    this.#keeper?.stop();
    this.#keeper = undefined;
  }
}
