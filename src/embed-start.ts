/**
 * The entry of a page that opens the form at once: `<script type="module" src="start.js">` in place of `halo-pamor.js`. It draws
 * the form's first question from the few files which that takes, and then loads the rest. Where the question may not be what the
 * tag will show, or cannot be had, it loads the rest and nothing else.
 */
import type { CityFirst } from '@halo-pamor/contract';
import { AS_PRELOADED, cityFirstAddress } from './client/ahead.js';
import { isCityFirst } from './client/first-reply.js';
import { STORAGE_PREFIX } from './client/storage-prefix.js';
import { afterPaint } from './elements/shared/after-paint.js';
import { drawQuestion } from './first-question/draw.js';
import { languageFor } from './locale/language.js';

/** Longer than this the rest does not wait for the question, in milliseconds. */
const PATIENCE_MS = 3_000;
/** With any of these the tag may begin with something else, in another language or in other colours. */
const OTHERWISE = ['locale', 'theme', 'routing', 'pin', 'bridge', 'request-id'];
/** What a page may have set as properties of a tag that is no element yet. */
const SET = ['client', 'view', 'requestId', 'locale', 'theme', 'routing', 'pin', 'bridge', 'secureStore'];

/** Whether a tag of the page will show the form's first question in Indonesian, as far as the page says. */
function opensForm(tag: HTMLElement): boolean {
  return (
    tag.matches('[view=request][gateway][city]:not(:defined)') &&
    tag.shadowRoot === null &&
    !OTHERWISE.some((name) => tag.hasAttribute(name)) &&
    !SET.some((name) => name in tag) &&
    languageFor(tag) === 'id'
  );
}

/** Whether this device has anything of anybody, which then comes first: a half-filled request, or a PIN. True where that cannot be told. */
async function mayKeep(): Promise<boolean> {
  if (typeof indexedDB === 'undefined') return false;
  if (!('databases' in indexedDB)) return true;
  const all = await indexedDB.databases();
  return all.some(({ name = '' }) => name.startsWith(STORAGE_PREFIX));
}

/** What the question shows of a tag's city; undefined where that cannot be had. */
async function firstOf(tag: HTMLElement): Promise<CityFirst | undefined> {
  const gateway = tag.getAttribute('gateway') ?? '';
  const city = tag.getAttribute('city') ?? '';
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), PATIENCE_MS);
  try {
    const reply = await fetch(cityFirstAddress(gateway, city), { ...AS_PRELOADED, signal: late.signal });
    const read: unknown = reply.ok ? await reply.json() : undefined;
    return isCityFirst(read, city) ? read : undefined;
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

async function begin(): Promise<void> {
  const tags = [...document.querySelectorAll<HTMLElement>('halo-pamor')].filter(opensForm);
  if (tags.length === 0) return;
  const asked = Promise.all(tags.map(firstOf));
  // Nobody who has something here waits for what is asked.
  if (await mayKeep()) return;
  const firsts = await asked;
  tags.forEach((tag, nth) => {
    const first = firsts[nth];
    // The page may have said more meanwhile.
    if (first !== undefined && opensForm(tag)) drawQuestion(tag, first);
  });
  if (tags.some(({ shadowRoot }) => shadowRoot !== null)) await afterPaint();
}

void begin()
  .catch(() => undefined)
  .then(() => import('./embed.js'));
