import { tokenOf } from '../token.js';
import type { EventLog } from './event-log.js';
import type { KeptSettings } from './kept-settings.js';

/** The tag as this page has it: put there by hand, as a host would. */
export interface MountedTag {
  /** Puts a new tag on the page, in place of the one that stands there. */
  mount(): void;
  /** Makes the tag that stands there as the settings say. */
  dress(): void;
  /** Calls a method; what it gives, or the code of why not, goes into the log. */
  call(name: string, ...values: readonly unknown[]): Promise<void>;
  /** The colours that hold at present, by the names of the tokens. */
  colourOf(token: string): string;
  /** The HTML that a host would write for this. */
  html(): string;
}

/** What the tag is made of. */
export interface TagParts {
  readonly stage: Element;
  readonly log: EventLog;
  readonly events: readonly string[];
  readonly persona: HTMLOptionElement;
  readonly settings: () => KeptSettings;
  /** What the page begins with. */
  readonly begins: Readonly<Record<string, string>>;
  /** Called at each event, after it is in the log. */
  readonly heard: (name: string) => void;
}

/** Makes the tag of the playground and looks after it. */
export function mountedTag(parts: TagParts): MountedTag {
  const { stage, log, persona, settings, begins } = parts;
  let tag: HTMLElement | undefined;
  /** The attributes that stand on it by our hand; others are its own. */
  let put: readonly string[] = [];
  const attributes = (): [string, string][] =>
    Object.entries({ ...begins, ...settings().attributes }).filter(([, value]) => value !== '');

  const dress = (): void => {
    if (tag === undefined) return;
    const wanted = new Map(attributes());
    for (const name of put) if (!wanted.has(name)) tag.removeAttribute(name);
    put = [...wanted.keys()];
    for (const [name, value] of wanted) if (tag.getAttribute(name) !== value) tag.setAttribute(name, value);
    for (const name of [...tag.style]) if (name.startsWith('--')) tag.style.removeProperty(name);
    for (const [name, value] of Object.entries(settings().tokens)) tag.style.setProperty(name, value);
  };

  return {
    mount: () => {
      tag?.remove();
      const made = document.createElement('halo-pamor');
      for (const name of parts.events) {
        made.addEventListener(name, (event) => {
          if (name === 'halo-before-submit' && settings().refuse) event.preventDefault();
          log.note(event.defaultPrevented ? `${name} (ditolak)` : name, detailOf(event));
          parts.heard(name);
        });
      }
      Object.assign(made, { getToken: () => tokenOf(persona) });
      tag = made;
      dress();
      stage.replaceChildren(made);
    },
    dress,
    call: async (name, ...values) => {
      const method: unknown = tag === undefined ? undefined : Reflect.get(tag, name);
      const said = `${name}(${values.map((value) => JSON.stringify(value)).join(', ')})`;
      if (typeof method !== 'function') {
        log.note(said, { code: 'plugin-not-loaded' });
        return;
      }
      try {
        const given: unknown = await Reflect.apply(method, tag, values);
        if (given instanceof Blob) saveAs(given, 'halo-pamor-belum-terkirim.json');
        log.note(said, given instanceof Blob ? { bytes: given.size, type: given.type } : (given ?? 'selesai'));
      } catch (cause) {
        log.note(said, { code: cause instanceof Error && 'code' in cause ? cause.code : String(cause) });
      }
    },
    colourOf: (token) => (tag === undefined ? '' : getComputedStyle(tag).getPropertyValue(token).trim()),
    html: () => {
      const words = attributes().map(([name, value]) => `\n  ${name}="${escaped(value)}"`);
      const tokens = Object.entries(settings().tokens).map(([name, value]) => `  ${name}: ${value};`);
      const sheet = tokens.length === 0 ? [] : ['<!-- di lembar gaya Anda:', 'halo-pamor {', ...tokens, '}', '-->'];
      return [
        '<script type="module" src="/plugin/halo-pamor.js"></script>',
        `<halo-pamor${words.join('')}\n></halo-pamor>`,
        ...sheet,
      ].join('\n');
    },
  };
}

function detailOf(event: Event): unknown {
  return event instanceof CustomEvent ? event.detail : undefined;
}

function escaped(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function saveAs(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
