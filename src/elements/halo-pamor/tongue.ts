import type { CityFirst, CityPack } from '@halo-pamor/contract';
import type { ReactiveControllerHost } from 'lit';
import { lateImport } from '../../late-import.js';
import { languageFor, type Language } from '../../locale/language.js';
import type { HaloPamor } from '../../client/index.js';
import { isFirst } from '../shared/is-first.js';
import type * as OtherPart from './other-speech.js';
import type { Room } from './role-room.js';
import { plainSpeech, type Speech } from './speech.js';

const loadOther = lateImport<typeof OtherPart>(() => import('./other-speech.js'), 'otherSpeech');

/** Longer than this nobody waits for a language; Indonesian is shown until it comes. In milliseconds. */
const PATIENCE_MS = 4_000;

type Speaking = Element & Pick<ReactiveControllerHost, 'requestUpdate'> & { readonly locale?: string | undefined };

/** Keeps how one tag speaks. It holds nothing for the page, so that two tags may differ. */
export class Tongue {
  speech: Speech = plainSpeech();
  readonly #host: Speaking;
  readonly #load: typeof loadOther;
  #pack: CityPack | CityFirst | undefined;
  #room: Room | undefined;
  #client: Pick<HaloPamor, 'city'> | undefined;
  #online = true;
  #unmark: (() => void) | undefined;

  constructor(host: Speaking, load: typeof loadOther = loadOther) {
    this.#host = host;
    this.#load = load;
  }

  /** The language that the tag asks for. */
  get language(): Language {
    return languageFor(this.#host, this.#pack?.locale);
  }

  /**
   * The city and the room are known by now, the city perhaps only in part: resolves when their words are here, or after four seconds.
   *
   * @param client has the city's own texts in a language that is spoken later
   */
  learn(pack: CityPack | CityFirst, room: Room | undefined, client: Pick<HaloPamor, 'city'>): Promise<void> {
    this.#pack = pack;
    this.#room = room;
    this.#client = client;
    // Until another language is here; Indonesian is spoken at once.
    if (this.language !== 'id') this.speech = plainSpeech(pack);
    return this.speak();
  }

  /**
   * Has everything said in the language of the tag: at once in Indonesian, else as soon as the words are here. Where they
   * cannot be had, what was spoken before goes on.
   */
  speak(): Promise<void> {
    const pack = this.#pack;
    const { language } = this;
    const take = (speech: Speech): void => {
      if (language !== this.language || pack !== this.#pack) return;
      this.speech = speech;
      this.#unmark?.();
      this.#unmark = this.#host.shadowRoot ? speech.mark?.(this.#host.shadowRoot) : undefined;
      this.#host.requestUpdate();
    };
    // Other languages are spoken of the whole; what shows a part of it is in Indonesian, and the whole is on its way.
    if (language === 'id' || (pack !== undefined && isFirst(pack))) {
      take(plainSpeech(pack));
      return Promise.resolve();
    }
    const found = this.#load()
      .then(({ otherSpeech }) => otherSpeech({ language, pack, room: this.#room, client: this.#client }))
      .then(take, () => undefined);
    return Promise.race([found, new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  }

  /** Asks again for a language that could not be fetched, once there is signal. */
  reach(online: boolean): void {
    if (online && !this.#online) void this.speak();
    this.#online = online;
  }
}
