import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { expect } from '@esm-bundle/chai';
import { expectAccessible, expectReadable } from '../shared/accessible.fixture.js';
import { presetTokens } from '../halo-pamor/presets.js';
import { cutText } from '../shared/cut-text.fixture.js';
import { everyElement, named } from '../shared/controls.fixture.js';
import { forcedColourFaults } from './forced-colours.fixture.js';
import { around, walkedByTab } from './keyboard.fixture.js';
import { paleEdges } from './pale-edges.fixture.js';
import { stickyHovers } from './sticky-hover.fixture.js';
import { rowOf, takenOff, type View } from './view.fixture.js';

/** 1280 x 1024 px at 400 %, by WCAG 1.4.10. */
const ZOOMED = { width: 320, height: 256 };

/** The window of every test. */
const WINDOW = { width: 800, height: 600 };
/** A cheap phone, upright. */
const PHONE = { width: 360, height: 740 };

/** Names what is wrong, so that a failed test reads as a list. */
function none(faults: readonly string[], where: string): void {
  expect(faults, `${where}\n${faults.join('\n')}`).to.deep.equal([]);
}

/** What moves although the person asked for less of it. */
function moving(): string[] {
  return document.getAnimations().flatMap((animation) => {
    const { effect } = animation;
    if (animation.playState !== 'running' || !(effect instanceof KeyframeEffect)) return [];
    return [`moves: ${effect.target === null ? 'something' : named(effect.target)}`];
  });
}

/** What says that it could not be shown. */
function troubles(view: HTMLElement): string[] {
  return [...everyElement(view.shadowRoot ?? view)]
    .filter((each) => each.matches('.state.warn[role="alert"]'))
    .map((each) => `is not there: ${each.textContent.replace(/\s+/g, ' ').trim()}`);
}

/** The first sentence of what is wrong, where it is not on the screen with the field that has the focus. */
function outOfSight(root: ParentNode): string[] {
  return [...everyElement(root)]
    .filter((each) => each.matches('.fault'))
    .slice(0, 1)
    .filter((each) => {
      const { top, bottom } = each.getBoundingClientRect();
      return top < 0 || bottom > innerHeight;
    })
    .map((each) => `is said out of sight: ${named(each)}`);
}

/** What stands still while the rest scrolls, and takes more than half of a window as low as this one. */
function tooTall(root: ParentNode): string[] {
  return [...everyElement(root)]
    .filter((each) => /sticky|fixed/.test(getComputedStyle(each).position) && !each.matches('dialog'))
    .filter((each) => each.offsetHeight > innerHeight / 2)
    .map((each) => `covers more than half: ${named(each)} ${String(each.offsetHeight)} px`);
}

/** Dresses the page, and the view that brings its city's colours, as a host does that names these presets. */
function dress(view: HTMLElement, presets: string): void {
  const tokens = presetTokens(presets, { accent: '#0d5c54', onAccent: '#ffffff' });
  for (const [name, value] of Object.entries(tokens)) {
    for (const each of [document.body, view]) each.style.setProperty(`--halo-${name}`, value);
  }
  document.body.style.setProperty('background', 'var(--halo-ground)');
}

/** Writes the tests of these views: every state of each is looked at in every way, and its first is walked through by keyboard. */
export function holdForAll(views: readonly View[]): void {
  const undressed = (): void => document.body.setAttribute('style', 'margin:0');

  before(undressed);

  afterEach(() => {
    takenOff();
    undressed();
  });

  after(async () => {
    await emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
    await setViewport(WINDOW);
  });

  it('stand in docs/accessibility.md, each with its states', async () => {
    const page = (await (await fetch('/docs/accessibility.md')).text()).replace(/ +/g, ' ');
    expect(views.map(rowOf).filter((row) => !page.includes(row))).to.deep.equal([]);
  });

  for (const { name, element: tag, parts = [], states } of views) {
    const seen = new Set<string>();

    for (const [index, [state, open]] of Object.entries(states).entries()) {
      it(`${name}: ${state}`, async () => {
        const isWrong = state.startsWith('error');
        if (isWrong) await setViewport(PHONE);
        const view = await open();
        none(outOfSight(view.shadowRoot ?? view), 'on a phone');
        if (isWrong) await setViewport(WINDOW);
        const drawn = [view, ...everyElement(view.shadowRoot ?? view)].map(({ localName }) => localName);
        for (const each of drawn) seen.add(each);
        expect(drawn, 'the view of this row').to.contain(tag);
        if (state === 'filled') none(troubles(view), 'nothing went wrong that should have been shown');
        await expectAccessible(view);
        none(paleEdges(view.shadowRoot ?? view), 'edges');
        none(stickyHovers(view), 'by touch');
        await setViewport(ZOOMED);
        await emulateMedia({ forcedColors: 'active', reducedMotion: 'reduce' });
        none(forcedColourFaults(view.shadowRoot ?? view), 'forced colours');
        none(moving(), 'less motion');
        none(cutText(), 'at 400 %');
        expect(document.documentElement.scrollWidth, 'width at 400 %').to.be.at.most(ZOOMED.width);
        none(tooTall(view.shadowRoot ?? view), 'at 400 %');
        if (index === 0 || isWrong) none(await walkedByTab(view, around()), 'by keyboard');
        await emulateMedia({ forcedColors: 'none', reducedMotion: 'no-preference' });
        await setViewport(WINDOW);
        for (const presets of ['dark', 'contrast']) {
          dress(view, presets);
          await expectReadable(view, presets);
          none(paleEdges(view.shadowRoot ?? view), presets);
        }
      });
    }

    if (parts.length > 0) {
      it(`${name}: draws its parts`, () => {
        expect(parts.filter((each) => !seen.has(each))).to.deep.equal([]);
      });
    }
  }
}
