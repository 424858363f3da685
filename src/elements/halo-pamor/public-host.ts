import { render } from 'lit';
import { createHaloPamor, type HaloPamor as Client } from '../../client/index.js';
import { loadCoverage } from '../coverage/late.js';
import { lateImport } from '../../late-import.js';
import { languageFor } from '../../locale/language.js';
import { fetchWords, type Part } from '../../locale/other-words.js';
import type * as PublicPart from '../public/elements.js';
import { hear } from '../shared/events.js';
import { register } from '../shared/register.js';
import { idProvider } from '../../locale/provider-terms.js';
import { spoken } from '../../locale/spoken.js';
import { wrongScreen } from './screens.js';
import { settingFaults, tellFaults } from './setting-faults.js';
import { applyTheme } from './theme.js';
import { whenPageIsComplete } from './when-page-is-complete.js';
import { nameOf } from '../shared/own-names.js';

const loadPublic = lateImport<typeof PublicPart>(() => import('../public/elements.js'), 'publicElements');

/** The pages that everybody may read, by their element. */
const pages = {
  'halo-standards-page': async () => (await loadPublic()).publicElements,
  'halo-coverage-page': async () => (await loadCoverage()).coverageElements,
} as const satisfies Record<string, () => Promise<Readonly<Record<string, CustomElementConstructor>>>>;
/** @see pages */
export type PublicPage = keyof typeof pages;

/** The words that a page needs beside the shared ones. */
const words: Readonly<Record<PublicPage, Part>> = {
  'halo-standards-page': 'citizen',
  'halo-coverage-page': 'coverage',
};

/** The tag that shows a page. */
interface PublicHost extends HTMLElement {
  readonly gateway: string | undefined;
  readonly city: string | undefined;
  readonly client: Client | undefined;
  readonly locale: string | undefined;
  readonly theme: string | undefined;
}

/** A page that is shown. */
export interface ShownPage {
  /** Has it speak the language of its tag; Indonesian where the words cannot be fetched. */
  readonly speak: () => Promise<void>;
  /** Takes it away again. */
  readonly leave: () => void;
}

/**
 * Shows a page in the root of its tag and answers what it asks, by the host's client or by one without a token, which is made
 * at its first use.
 */
export function showPublic(host: PublicHost, root: HTMLElement | DocumentFragment, page: PublicPage): ShownPage {
  return settingFaults(host).some(({ stops }) => stops) ? showFaults(host, root) : showPage(host, root, page);
}

/** Names what is wrong in place of the page. A host's own script may still be on its way to set what is missing. */
function showFaults(host: PublicHost, root: HTMLElement | DocumentFragment): ShownPage {
  const place = document.createElement('div');
  root.append(place);
  let isTold = false;
  const speak = async (): Promise<void> => {
    const language = languageFor(host);
    await fetchWords(language, ['first']).catch(() => undefined);
    if (isTold) render(wrongScreen(spoken({ language }, 'provider', idProvider), settingFaults(host)), place);
  };
  const cancel = whenPageIsComplete(() => {
    isTold = true;
    tellFaults(host, settingFaults(host));
    void speak();
  });
  return {
    speak,
    leave: () => {
      cancel();
      place.remove();
    },
  };
}

function showPage(host: PublicHost, root: HTMLElement | DocumentFragment, page: PublicPage): ShownPage {
  const theme = new CSSStyleSheet();
  let own: Client | undefined;
  const reach = (): Client => {
    const { client, gateway = '', city = '' } = host;
    return client ?? (own ??= createHaloPamor({ gateway, city }));
  };
  const themed = <T extends { readonly theme: Parameters<typeof applyTheme>[1] }>(reply: Promise<T>): Promise<T> => {
    reply.then((found) => applyTheme(host, found.theme, theme)).catch(() => undefined);
    return reply;
  };
  const deafen = hear(root, 'halo-load', (of) => {
    const client = reach();
    const { signal } = of;
    if (of.what === 'standards') of.respond(themed(client.standards({ signal, locale: of.locale })));
    if (of.what === 'city') of.respond(client.city({ signal, locale: of.locale }));
    if (of.what === 'open-complaint') of.respond(client.complaints.open(of.said, { signal }));
    if (of.what === 'follow-complaint') of.respond(client.complaints.follow(of.asked, { signal }));
    if (of.what === 'coverage') of.respond(themed(client.coverage.page({ ...of.query, signal })));
  });
  const shown = document.createElement(nameOf(page));
  const speak = async (): Promise<void> => {
    tellFaults(host, settingFaults(host));
    const language = languageFor(host);
    Object.assign(shown, { locale: language });
    await fetchWords(language, ['first', words[page]]).catch(() => undefined);
    if (language === languageFor(host)) Object.assign(shown, { language, lang: language });
  };
  void speak();
  root.append(shown);
  pages[page]().then(register, () => undefined);
  return {
    speak,
    leave: () => {
      deafen();
      shown.remove();
      own?.close();
    },
  };
}
