import { tell } from './outward.js';

/** A setting that the host has not set, or set to what it cannot be. */
export interface SettingFault {
  /** Its name as the host writes it: the attribute's, or the property's where there is none. */
  readonly setting: string;
  readonly is: 'missing' | 'wrong';
  /** Nothing can be opened with it; without it, what is usual is taken instead. */
  readonly stops: boolean;
}

/** What is looked at: `<halo-pamor>`, or a tag that takes less. */
interface Looked {
  readonly gateway: string | undefined;
  readonly city: string | undefined;
  readonly client: unknown;
  readonly theme: unknown;
  readonly locale: unknown;
  /** A tag that has no such property needs nobody's token. */
  readonly getToken?: unknown;
  readonly secureStore?: unknown;
  readonly pin?: unknown;
  readonly lockAfter?: unknown;
  readonly bridge?: unknown;
  readonly view?: unknown;
  readonly requestId?: unknown;
  readonly routing?: unknown;
}

/** The settings that are looked at again when they change while a view is shown. */
export const OF_LOOKS = ['theme', 'routing', 'view', 'requestId', 'locale'] as const;

const has = (what: unknown, ...methods: readonly string[]): boolean =>
  typeof what === 'object' && what !== null && methods.every((name) => typeof Reflect.get(what, name) === 'function');

/** An address that a browser can call: `https:`, or `http:` on the developer's own machine or network; no name or word in it. */
function isGateway(text: string): boolean {
  try {
    const { protocol, username, password, search, hash } = new URL(text);
    return /^https?:$/.test(protocol) && `${username}${password}${search}${hash}` === '';
  } catch {
    return false;
  }
}

const themes = /^(light|dark|contrast|large|\s)*$/;

/**
 * Everything that is missing or wrong with the settings of an element; what stops it comes first.
 *
 * @param views the views that there are, where they are known
 */
export function settingFaults(of: Looked, views?: readonly string[]): readonly SettingFault[] {
  const faults: SettingFault[] = [];
  const need = (setting: string, value: unknown, isRight: () => boolean): void => {
    if (value === undefined || value === null || value === '') faults.push({ setting, is: 'missing', stops: true });
    else if (!isRight()) faults.push({ setting, is: 'wrong', stops: true });
  };
  const may = (setting: string, value: unknown, stops: boolean, isRight: (text: string) => boolean): void => {
    if (value === undefined || value === null || value === '') return;
    if (!isRight(typeof value === 'string' ? value : '')) faults.push({ setting, is: 'wrong', stops });
  };
  const { client, gateway, city, getToken, secureStore, lockAfter } = of;
  if (client === undefined) {
    need('gateway', gateway, () => isGateway(gateway ?? ''));
    need('city', city, () => /^\d\d\.\d\d$/.test(city ?? ''));
    if ('getToken' in of) need('getToken', getToken, () => typeof getToken === 'function');
  } else need('client', client, () => has(client, 'actor', 'city', 'command', 'close'));
  may('secureStore', secureStore, true, () => has(secureStore, 'get', 'set', 'delete'));
  may('pin', of.pin, true, (text) => /^(required|offered|off)$/.test(text));
  may('lock-after', lockAfter, true, () => typeof lockAfter === 'number' && lockAfter > 0 && lockAfter < Infinity);
  may('bridge', of.bridge, false, (text) => text === 'auto' || typeof of.bridge === 'object');
  may('view', of.view, false, (text) => views?.includes(text) ?? /^[a-z][a-z-]*$/.test(text));
  may('request-id', of.requestId, false, (text) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text));
  may('locale', of.locale, false, (text) => /^(id|en|su)\b/i.test(text));
  may('theme', of.theme, false, (text) => themes.test(text));
  may('routing', of.routing, false, (text) => /^(memory|hash|host)$/.test(text));
  return faults;
}

/** Says of each setting that is wrong to the page's developer; the person is told by the screen. */
export function tellFaults(element: Element, faults: readonly SettingFault[]): void {
  for (const { setting, is } of faults) {
    console.error(`<${element.localName}> ${setting} is ${is}: see ${pageOf(setting)}`);
    tell(element, 'halo-error', { code: 'invalid-input', setting });
  }
}

/** Where the guide says what to do about a setting, as the package lies below a host's `node_modules`. */
export function pageOf(setting: string): string {
  return `halo-pamor/docs/guides/errors.md#setting-${setting.toLowerCase()}`;
}
