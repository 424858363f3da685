import type { CityFirst } from '@halo-pamor/contract';
import { render } from 'lit';
import { firstQuestion } from '../elements/citizen/form/first-question.js';
import { questionStyles } from '../elements/citizen/question.styles.js';
import { outermost } from '../elements/halo-pamor/outermost.styles.js';
import { questionKit } from '../elements/shared/question-kit.styles.js';
import { withCityWords } from '../locale/fill.js';
import { idAroundFirst, idFirstQuestion } from '../locale/id-first-question.js';
import { beforehand } from './beforehand.js';
import { ofCity, waiting } from './of-city.js';

/**
 * Draws the form's first question in Indonesian into a tag that is not an element yet. It stands there as one that a page
 * brought: answers are native, its two buttons open what says that they were pressed, and the tag goes on from it.
 */
export function drawQuestion(tag: HTMLElement, first: CityFirst): void {
  const terms = withCityWords(idAroundFirst, first.words);
  const words = { firstQuestion: withCityWords(idFirstQuestion, first.words) };
  const drawn = document.createDocumentFragment();
  render(beforehand(terms, firstQuestion(terms, { first, words })), drawn);
  drawn.querySelector('halo-read-aloud')?.remove();
  for (const [type, opens] of [
    ['button', 'back'],
    ['submit', 'next'],
  ] as const) {
    const press = drawn.querySelector(`[type=${type}]`);
    press?.setAttribute('type', 'button');
    press?.setAttribute('popovertarget', opens);
    // Whoever presses again takes nothing back.
    press?.setAttribute('popovertargetaction', 'show');
  }
  const own = new CSSStyleSheet();
  const { accent, onAccent } = first.theme;
  own.replaceSync(ofCity({ accent, 'on-accent': onAccent }, '') + waiting);
  const sheets = [...questionKit, questionStyles, outermost].flatMap(({ styleSheet }) => styleSheet ?? []);
  const root = tag.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = [...sheets, own];
  // A copy has no listeners: those would take every answer back, as there is nothing yet that draws it.
  root.append(drawn.cloneNode(true));
}
