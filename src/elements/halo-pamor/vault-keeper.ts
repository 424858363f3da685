import { HaloError, type HaloPamor as Client, type PinPolicy, type VaultStatus } from '../../client/index.js';
import type { SharedTerms } from '../../locale/terms.js';
import { hear } from '../shared/events.js';
import { register } from '../shared/register.js';
import { saveFile } from '../shared/save-file.js';
import { vaultElements } from '../vault/elements.js';
import { HaloVault } from '../vault/halo-vault.js';
import { leaveDialog, type LeaveChoice } from '../vault/leave-dialog.js';
import type { VaultHost } from './vault-host.js';

/** The longest that signs of somebody being there are gathered, in milliseconds. */
const GATHERED_MS = 5_000;

/** Keeps a person's vault for `<halo-pamor>`: has it opened, watches that somebody is there, and locks up. */
export class VaultKeeper {
  readonly #client: Client;
  readonly #host: VaultHost;
  readonly #stops: (() => void)[];
  #touched = 0;

  constructor(client: Client, host: VaultHost) {
    this.#client = client;
    this.#host = host;
    const touch = () => {
      const now = performance.now();
      if (now - this.#touched < GATHERED_MS) return;
      this.#touched = now;
      client.vault.touch().catch(() => undefined);
    };
    const shown = () => {
      // Timers of a hidden page come late; asking for the status locks what should be locked by now.
      if (document.visibilityState === 'visible') client.vault.status().catch(() => undefined);
    };
    const { element } = host;
    const signs = ['pointerdown', 'keydown', 'input'] as const;
    for (const sign of signs) element.addEventListener(sign, touch);
    document.addEventListener('visibilitychange', shown);
    this.#stops = [
      () => {
        for (const sign of signs) element.removeEventListener(sign, touch);
        document.removeEventListener('visibilitychange', shown);
      },
      hear(host.root, 'halo-vault', ({ act, pin = '', next = '', respond }) => {
        const { vault } = client;
        const done = {
          status: () => vault.status(),
          create: () => vault.create(pin),
          unlock: () => vault.unlock(pin),
          change: () => vault.changePin(pin, next),
          lock: () => vault.lock().then(() => vault.status()),
          forget: () => vault.forget().then(() => vault.status()),
        }[act];
        respond(done());
      }),
    ];
  }

  /** Resolves once the vault is open, with the screens for that as long as it is not. */
  async pass(policy: PinPolicy, terms: SharedTerms): Promise<void> {
    const { vault } = this.#client;
    const isFine = ({ state, by }: VaultStatus) =>
      state === 'locked'
        ? false
        : policy !== 'required' || by === 'pin' || by === 'host' || (by === null && state === 'open');
    let status = await vault.status();
    // The secret is with an app that does not answer now; nothing is lost, and nothing must be forgotten.
    if (status.by === 'host' && status.state === 'locked' && this.#host.element.secureStore === undefined) {
      throw new HaloError('vault-locked');
    }
    if (!isFine(status)) {
      register(vaultElements);
      const screen = Object.assign(new HaloVault(), { terms, status });
      await new Promise<void>((resolve) => {
        const stop = this.#client.on('vault', (now) => {
          if (!isFine(now)) return;
          status = now;
          stop();
          resolve();
        });
        this.#stops.push(stop);
        this.#host.show(screen);
      });
    }
    this.#host.show(null);
    this.#stops.push(
      this.#client.on('vault', (now) => {
        if (!isFine(now)) this.#host.locked();
      }),
    );
  }

  /** Asks what becomes of unsent work, and makes unreadable what is readable. `stay` changes nothing. */
  async leave(terms: SharedTerms): Promise<LeaveChoice> {
    const client = this.#client;
    const waiting = async () => (await client.outbox.list()).length;
    const count = await waiting();
    const choice =
      count === 0
        ? 'sent'
        : await leaveDialog(this.#host.root, {
            terms,
            waiting: count,
            send: async () => {
              await client.flush();
              return waiting();
            },
            save: async () => saveFile(await client.outbox.export()),
          });
    if (choice === 'stay') return choice;
    this.stop();
    // Behind a PIN it stays for this person; what a key of the phone opens would be open to whoever finds it.
    const { by } = await client.vault.status();
    await (by === 'pin' ? client.vault.lock() : client.vault.erase());
    this.left(terms);
    return choice;
  }

  /** Shows that nobody is here any more. */
  left(terms: SharedTerms): void {
    register(vaultElements);
    const status: VaultStatus = { state: 'none', by: null, wrongTries: 0, waitMs: 0, spent: false };
    this.#host.show(Object.assign(new HaloVault(), { terms, status, task: 'left' as const }));
  }

  stop(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }
}
