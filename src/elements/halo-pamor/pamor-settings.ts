import type { PropertyDeclarations } from 'lit';
import type { HaloPamor as Client, HaloPamorOptions, PinPolicy, SecureStore } from '../../client/index.js';
import { HostTag } from './host-tag.js';
import { configure, type PageSetting } from './page-settings.js';
import { WhenTranslated } from './when-translated.js';
import type { BridgeSetting } from './shell-gate.js';

/** What may be said once for every element of this plugin on a page. */
export type PageSettings = Partial<Pick<PamorSettings, PageSetting>>;

/**
 * What a host sets on `<halo-pamor>`: text by attribute, everything else by property. All of it may come before or after the
 * element is on the page, and before or after this script has run.
 *
 * @slot header - above every view
 * @slot offline - above every view while there is no signal
 * @slot empty - below the home of a citizen who has asked for nothing yet
 * @slot help - below every view: where your own help is
 * @slot legal - below that: what the law asks you to say
 * @slot footer - below everything
 * @csspart root - everything
 * @csspart header - the head of a screen
 * @csspart nav - the line in it with the way back
 * @csspart button - a button
 * @csspart button-primary - the one that goes on
 * @csspart tile - a large way onward
 * @csspart card - a card
 * @csspart field - a field with its label
 * @csspart label - its label
 * @csspart hint - the line under the label
 * @csspart error - the line that says what is wrong
 * @csspart notice - something that a person should know
 * @csspart status - where a request stands, in a word
 * @csspart timeline - the way of a request
 * @csspart badge - who the officer is: the card with the name, the badge at the door
 * @csspart code - a code that is read out or typed
 * @csspart table - a table
 * @csspart dialog - a question that has to be answered
 * @csspart capture - the taking of a picture
 */
export abstract class PamorSettings extends HostTag {
  static override properties: PropertyDeclarations = {
    gateway: {},
    city: {},
    view: {},
    requestId: { attribute: 'request-id' },
    routing: {},
    theme: {},
    locale: {},
    getToken: { attribute: false },
    client: { attribute: false },
    now: { attribute: false },
    pin: {},
    lockAfter: { attribute: 'lock-after', type: Number },
    secureStore: { attribute: false },
    bridge: {},
  };

  /** Address of the gateway. */
  declare gateway: string | undefined;
  /** Kemendagri code of the city, such as `32.75`. */
  declare city: string | undefined;
  /** The view to open with; home when empty. */
  declare view: string | undefined;
  /** The request that the view to open with is about. */
  declare requestId: string | undefined;
  /**
   * Where the way through the views is kept. `memory`: in the element; nothing of the host's address, title or history is
   * touched. `hash`: in the hash of the address. `host`: views are asked for by `halo-route` and shown by `open()`.
   */
  declare routing: 'memory' | 'hash' | 'host' | undefined;
  /** How it looks: `light`, `dark`, `contrast`, `large`, or several of them with spaces between. Default: light. */
  declare theme: string | undefined;
  /**
   * Language of the words: `id`, `en` or `su`. Default: the `lang` around the element, else the city's. A change shows at
   * once, and what is typed stays.
   */
  declare locale: string | undefined;
  /** Gives the host's token; asked again when the gateway does not accept the last one. */
  declare getToken: HaloPamorOptions['getToken'];
  /** A client of the host's own, in place of `gateway`, `city` and `getToken`. It is not closed here. */
  declare client: Client | undefined;
  /** Whether a person needs a PIN: `required`, `offered` or `off`. Default: required for officer and courier, else off. */
  declare pin: PinPolicy | undefined;
  /** Minutes after which a vault with a PIN is locked when nobody touches the screen. Default 5. */
  declare lockAfter: number | undefined;
  /** Where the host keeps secrets outside of the page. Default: none. */
  declare secureStore: SecureStore | undefined;
  /**
   * The app around this page: `auto` looks for the object `HaloPamorHost` that an Android app gives to named origins, a
   * bridge of the host's own is used as it is. Default: none is looked for.
   */
  declare bridge: BridgeSetting;
  /** The clock; tests set their own. */
  declare now: () => Date;

  /**
   * Settings for every element on this page that has none of its own: those that are there, and those that come.
   *
   * @throws TypeError for a setting that there is not, or that belongs to one element
   */
  static configure(settings: PageSettings): void {
    configure(settings);
  }

  constructor() {
    super();
    this.addController(new WhenTranslated(this));
    this.now = () => new Date();
  }
}
