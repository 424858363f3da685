import { cityFirstOf, cityPackShape } from '@halo-pamor/contract';
import { firstQuestion as question } from '../elements/citizen/form/first-question.js';
import { packIn } from '../elements/shared/language/pack-in.js';
import { withCityWords } from '../locale/fill.js';
import { id } from '../locale/id.js';
import { idCitizenHome } from '../locale/id-citizen.js';
import type { Language } from '../locale/language.js';
import { hasArrived, spoken } from '../locale/spoken.js';
import { beforehand } from './beforehand.js';
import { sheet } from './sheet.js';
import { textOf } from './text-of.js';

/** The words of the other languages; Indonesian is there. */
const firstWords = {
  en: () => import('../locale/en/first-words.js'),
  su: () => import('../locale/su/first-words.js'),
};

/** What the question is written from. */
export interface FirstQuestionOptions {
  /** The city's pack, as the gateway answers `GET /v1/city`, in the same language. */
  readonly pack: unknown;
  /** The language of the page's tag; default Indonesian. */
  readonly locale?: Language;
  /** `theme` of the page's tag. */
  readonly theme?: string;
}

/** The question as text. */
export interface FirstQuestion {
  /** A declarative shadow root, to stand first inside of `<halo-pamor view="request">`. */
  readonly html: string;
  /** What a policy that allows no inline style has to allow in `style-src`: the hash of its sheet, quotes included. */
  readonly styleHash: string;
}

/**
 * Writes the form's first question. Whoever goes on from it before the tag is there reads that it is on its way, and what the
 * page says inside of its tag. It says nothing about anybody and changes with the city's pack alone, so it may be written
 * once and kept; the tag shows its own when it comes, whichever pack this one was written from.
 *
 * @throws ZodError when that is no pack of a city
 */
export async function firstQuestion({ pack, locale = 'id', theme = '' }: FirstQuestionOptions): Promise<FirstQuestion> {
  if (locale !== 'id') hasArrived(locale, (await firstWords[locale]()).words);
  const city = packIn(cityPackShape().parse(pack), locale);
  const terms = withCityWords(spoken({ language: locale }, 'shared', id), city.words);
  const words = withCityWords(spoken(terms, 'home', idCitizenHome), city.words);
  const screen = textOf(beforehand(terms, question(terms, { first: cityFirstOf(city), words })));
  const style = sheet(city.theme, theme);
  return {
    html: `<template shadowrootmode="open"><style>${style}</style>${withoutScript(screen)}</template>`,
    styleHash: `'sha256-${await sha256(style)}'`,
  };
}

/** Whoever presses again takes nothing back. */
const STAYS = 'popovertargetaction="show"';

/** Without what reads aloud, which comes late, and with buttons that say without a script that they were pressed. */
function withoutScript(screen: string): string {
  return screen
    .replace(/<halo-read-aloud.*?<\/halo-read-aloud>/gs, '')
    .replace('type="button"', `type="button" popovertarget="back" ${STAYS}`)
    .replace('type="submit"', `type="button" popovertarget="next" ${STAYS}`)
    .replace(/\s+/g, ' ')
    .replace(/ ?(\/?>) ?/g, '$1');
}

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
