/** What the bench of the list does inside the page: ten thousand tasks, by the plugin's list or by one made by hand. */
import { officerElements } from '../../../src/elements/officer/elements.js';
import { HaloDayList } from '../../../src/elements/officer/halo-day-list.js';
import type { OfficerStage } from '../../../src/elements/officer/officer-stage.js';
import { inventedState } from '../../../src/elements/shared/invented-requests.fixture.js';
import { elementsBelow, manyRequests } from '../../../src/elements/shared/many-requests.fixture.js';
import { register } from '../../../src/elements/shared/register.js';
import { withCityWords } from '../../../src/locale/fill.js';
import { idOfficer } from '../../../src/locale/id-officer.js';
import { listByHand } from './list-by-hand.js';
import { patternsOf, type Patterns } from './patterns.js';

const ROWS = 10_000;
/** So few that every task is drawn: several in each group. */
const FEW = 45;
/** The arrival of a first reading and of the readings after it. */
const STEP = 500;
const FRAMES = 60;

const views = manyRequests(ROWS);
const state = inventedState('officer', { canGoBack: false });
const words = withCityWords(idOfficer, state.pack.words);
const stage = (of = views): OfficerStage => ({ ...state, views: of, draft: null, words });
const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const place = document.createElement('main');

function listByPlugin(of = views): HaloDayList {
  const list = new HaloDayList();
  list.stage = stage(of);
  list.rooms = [];
  return list;
}

let byHand: Patterns | undefined;

const listBench = {
  /** Draws what the list by hand copies. */
  async patterns(): Promise<Patterns> {
    const list = listByPlugin(manyRequests(FEW));
    place.replaceChildren(list);
    for (let frames = 0; frames < 4; frames += 1) await frame();
    return patternsOf(list);
  },
  /** Says whose list this page is for; without patterns it is the plugin's. Draws nothing. */
  prepare(patterns: Patterns | undefined): void {
    byHand = patterns;
  },
  /** Puts the list on the page and waits until it is drawn. */
  async open(): Promise<void> {
    place.replaceChildren(byHand === undefined ? listByPlugin() : listByHand(stage(), byHand));
    for (let frames = 0; frames < 4; frames += 1) await frame();
  },
  /** Goes elsewhere, as to one of the tasks, at the page's top. */
  async leave(): Promise<void> {
    place.replaceChildren();
    scrollTo(0, 0);
    for (let frames = 0; frames < 4; frames += 1) await frame();
  },
  /** Scrolls on, by half a window a frame. */
  async scroll(): Promise<void> {
    for (let frames = 0; frames < FRAMES; frames += 1) {
      scrollBy(0, innerHeight / 2);
      await frame();
    }
  },
  elements: () => elementsBelow(place),
  /** Has the ten thousand arrive as they are read from a phone's storage: the first five hundred, then as many more at a time. */
  async arrive(): Promise<void> {
    const list = listByPlugin(views.slice(0, STEP));
    place.replaceChildren(list);
    for (let known = STEP; known <= ROWS; known += STEP) {
      list.stage = stage(views.slice(0, known));
      await frame();
      await new Promise((resolve) => setTimeout(resolve));
    }
  },
};

declare global {
  interface Window {
    listBench: typeof listBench;
  }
}

register(officerElements);
document.body.append(place);
window.listBench = listBench;
