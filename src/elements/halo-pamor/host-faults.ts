import type { Route } from '../shared/session-state.js';
import type { PamorSettings } from './pamor-settings.js';
import { settingFaults, tellFaults, type SettingFault } from './setting-faults.js';

const NO_SUCH_VIEW: SettingFault = { setting: 'view', is: 'wrong', stops: false };

/** What is wrong with what the host has said: its settings, and the view that it opened last. */
export class HostFaults {
  readonly #host: PamorSettings;
  /** The views of the person's role, once that is known. */
  #views: readonly string[] | undefined;
  /** A view was opened that there is not. */
  #isLost = false;
  #all: readonly SettingFault[] = [];

  constructor(host: PamorSettings) {
    this.#host = host;
  }

  get all(): readonly SettingFault[] {
    return this.#all;
  }

  /** Begins anew, while nobody knows who comes. */
  begin(): void {
    this.#views = undefined;
    this.#isLost = false;
    this.#look();
  }

  /** Looks at all of it again, and says what is wrong to the page's developer. */
  tell(): void {
    this.#look();
    tellFaults(this.#host, this.#all);
  }

  /** Learns which views there are, and gives what is shown of the one that was asked for meanwhile; `tell` says the rest. */
  learn(views: readonly string[] | undefined, { view, ...of }: Route): Route {
    this.#views = views;
    const isThere = views?.includes(view) ?? true;
    // One of the settings is wrong for as long as it stands there.
    this.#isLost = !isThere && view !== this.#host.view;
    return isThere ? { view, ...of } : { view: 'home' };
  }

  /** Gives what is shown where the host opens this: home in place of a view that there is not, which is then named. */
  opened(route: Route): Route {
    const shown = this.learn(this.#views, route);
    this.#look();
    if (shown.view !== route.view) tellFaults(this.#host, [NO_SUCH_VIEW]);
    return shown;
  }

  /** The person went on to this view. */
  passed({ view }: Route): void {
    if (!this.#isLost || view === 'home') return;
    this.#isLost = false;
    this.#look();
  }

  #look(): void {
    const faults = settingFaults(this.#host, this.#views);
    const isNamed = faults.some(({ setting }) => setting === NO_SUCH_VIEW.setting);
    this.#all = this.#isLost && !isNamed ? [...faults, NO_SUCH_VIEW] : faults;
  }
}
