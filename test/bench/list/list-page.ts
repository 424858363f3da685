/** What the bench of the list does inside the page: ten thousand tasks, by the plugin's list or by one made by hand. */
import { dayGroups, type DayGroup, type DayTask } from '../../../src/elements/officer/day-groups.js';
import { officerElements } from '../../../src/elements/officer/elements.js';
import { HaloDayList } from '../../../src/elements/officer/halo-day-list.js';
import type { OfficerStage } from '../../../src/elements/officer/officer-stage.js';
import { inventedState } from '../../../src/elements/shared/invented-requests.fixture.js';
import { elementsBelow, manyRequests } from '../../../src/elements/shared/many-requests.fixture.js';
import { register } from '../../../src/elements/shared/register.js';
import { itemNames, shortPlace } from '../../../src/elements/shared/staff-words.js';
import { withCityWords } from '../../../src/locale/fill.js';
import { idOfficer } from '../../../src/locale/id-officer.js';

const ROWS = 10_000;
/** The arrival of a first reading and of the readings after it. */
const STEP = 500;
/** The height of a card in the list by hand, in CSS pixels, and how much of it is drawn beyond the window. */
const CARD = 320;
const BEYOND = 0.5;
const FRAMES = 60;

const views = manyRequests(ROWS);
const state = inventedState('officer', { canGoBack: false });
const stage = (of = views): OfficerStage => ({
  ...state,
  views: of,
  draft: null,
  words: withCityWords(idOfficer, state.pack.words),
});
const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
const place = document.createElement('main');

/** The head of the list and a card as the plugin draws them, whose texts are put in anew: so that both draw the same. */
interface Patterns {
  readonly head: Element;
  readonly card: Element;
}

/** Draws the patterns, before anything is measured, and by requests of their own. */
async function patterns(): Promise<Patterns> {
  const list = byPlugin(manyRequests(9));
  place.replaceChildren(list);
  for (let frames = 0; frames < 4; frames += 1) await frame();
  const root = list.renderRoot;
  const [card] = root.querySelectorAll('.task');
  const head = document.createElement('div');
  head.append(
    ...[...root.querySelectorAll('.screen > header, .screen .stack > .stack')].map((part) => part.cloneNode(true)),
  );
  if (card === undefined || head.childElementCount < 2) throw new Error('the plugin draws otherwise by now');
  place.replaceChildren();
  return { head, card };
}

function cardByHand(pattern: Element, task: DayTask, top: number): HTMLElement {
  const card = document.createElement('div');
  card.append(pattern.cloneNode(true));
  card.style.cssText = `position:absolute;left:0;right:0;top:${top}px;height:${CARD}px;overflow:hidden`;
  const texts = [task.view.applicant.name, shortPlace(state.pack, task.view), itemNames(task.items)];
  for (const [nth, element] of [...card.querySelectorAll('.who .open, .who p')].entries()) {
    const text = texts[nth];
    if (text !== undefined) element.textContent = text;
  }
  return card;
}

function groupByHand(
  pattern: Element,
  { key, tasks }: DayGroup,
): { readonly element: HTMLElement; readonly draw: () => void } {
  const element = document.createElement('section');
  const heading = document.createElement('h3');
  heading.textContent = `${idOfficer.day.group[key]} ${tasks.length}`;
  const list = document.createElement('div');
  list.style.cssText = `position:relative;height:${tasks.length * CARD}px`;
  element.append(heading, list);
  const drawn = new Map<number, HTMLElement>();
  const draw = (): void => {
    const { top } = list.getBoundingClientRect();
    const from = Math.max(0, Math.floor((-top - BEYOND * innerHeight) / CARD));
    const to = Math.min(tasks.length, Math.ceil((innerHeight * (1 + BEYOND) - top) / CARD));
    for (const [at, card] of drawn) {
      if (at >= from && at < to) continue;
      card.remove();
      drawn.delete(at);
    }
    for (let at = from; at < to; at += 1) {
      const task = tasks[at];
      if (task === undefined || drawn.has(at)) continue;
      const card = cardByHand(pattern, task, at * CARD);
      drawn.set(at, card);
      list.append(card);
    }
  };
  return { element, draw };
}

/** The same groups and the same cards in boxes of one height, without a library. */
function byHand({ head, card }: Patterns): HTMLElement {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = HaloDayList.elementStyles.flatMap((style) =>
    style instanceof CSSStyleSheet ? [style] : (style.styleSheet ?? []),
  );
  const groups = dayGroups(views, '2026-11-21', state.dates.isoDay, state.actor).map((group) =>
    groupByHand(card, group),
  );
  root.append(head, ...groups.map(({ element }) => element));
  const draw = (): void => {
    for (const group of groups) group.draw();
  };
  let asked = 0;
  addEventListener('scroll', () => {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      draw();
    });
  });
  requestAnimationFrame(draw);
  return host;
}

function byPlugin(of = views): HaloDayList {
  register(officerElements);
  const list = new HaloDayList();
  list.stage = stage(of);
  list.rooms = [];
  return list;
}

let prepared: Patterns | undefined;

const listBench = {
  /** Makes ready what the list by hand copies; the plugin's list has nothing to make ready. */
  async prepare(which: 'plugin' | 'hand'): Promise<void> {
    if (which === 'hand') prepared = await patterns();
  },
  /** Puts the list on the page and waits until it is drawn. */
  async open(): Promise<void> {
    place.replaceChildren(prepared === undefined ? byPlugin() : byHand(prepared));
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
    const list = byPlugin(views.slice(0, STEP));
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

document.body.append(place);
window.listBench = listBench;
