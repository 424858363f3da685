/** The floor of the day list: the same screen, groups and boxes, with boxes of one height in a group, by no library. */
import { currentVisit } from '@halo-pamor/contract';
import { dayGroups, type DayTask } from '../../../src/elements/officer/day-groups.js';
import type { OfficerStage } from '../../../src/elements/officer/officer-stage.js';
import { stepsOf } from '../../../src/elements/officer/officer-steps.js';
import { expectedView } from '../../../src/elements/shared/expected-view.js';
import { staffPromise } from '../../../src/elements/shared/promise-words.js';
import { itemNames, shortPlace } from '../../../src/elements/shared/staff-words.js';
import { fill } from '../../../src/locale/fill.js';
import { textsIn, type BoxPattern, type BoxText, type Patterns } from './patterns.js';

/** How much is drawn beyond the window, in windows. */
const BEYOND = 0.5;

const templates = new Map<string, HTMLTemplateElement>();
const sheets = new Map<string, CSSStyleSheet>();

/** Markup, read once for a page. */
function templateOf(markup: string): HTMLTemplateElement {
  const template = templates.get(markup) ?? document.createElement('template');
  if (!templates.has(markup)) template.innerHTML = markup;
  templates.set(markup, template);
  return template;
}

/** A style sheet, read once for a page. */
function sheetOf(text: string): CSSStyleSheet {
  const sheet = sheets.get(text) ?? new CSSStyleSheet();
  if (!sheets.has(text)) sheet.replaceSync(text);
  sheets.set(text, sheet);
  return sheet;
}

/** What a box says of a task, in the words of the plugin; each is made where a box has it. */
const says: Readonly<Record<BoxText, (stage: OfficerStage, task: DayTask) => string>> = {
  when: ({ dates, words }, { view, since }) => {
    const visit = currentVisit(view);
    if (visit === undefined) return fill(words.day.waitingSince, { when: dates.shortDay(since) });
    return `${dates.shortDay(visit.from)}, ${dates.span(visit.from, visit.to)}`;
  },
  name: (_stage, { view }) => view.applicant.name,
  place: ({ pack }, { view }) => `${shortPlace(pack, view)} · ${view.address.street}`,
  items: (_stage, { items }) => itemNames(items),
  promise: (stage, { view }) => staffPromise(stage, view)?.text ?? '',
  step: (stage, { view }) => {
    const { words, entries } = stage;
    const { main } = stepsOf(expectedView(view, entries, stage), stage);
    return main === undefined ? words.day.nothingToDo : fill(words.day.nextStep, { step: words.step[main] });
  },
};

/** Puts a text in place of the one that stands there, and leaves icons. */
function say(element: Element | null | undefined, text: string): void {
  if (element === null || element === undefined) throw new Error('no place for a text');
  const said = [...element.childNodes].findLast((node) => node instanceof Text && node.data.trim() !== '');
  if (said === undefined) element.append(text);
  else said.nodeValue = text;
}

interface Group {
  readonly rows: HTMLElement;
  readonly tasks: readonly DayTask[];
  readonly pattern: BoxPattern;
}

/** Draws the boxes of a group that are in sight of its top, and takes those away that are not. */
function groupByHand(stage: OfficerStage, { rows, tasks, pattern }: Group): (top: number) => void {
  const { markup, height } = pattern;
  const template = templateOf(markup);
  const drawn = new Map<number, Element>();
  const box = (task: DayTask, at: number): Element => {
    const element = document.createElement('div');
    element.append(template.content.cloneNode(true));
    element.style.cssText = `position:absolute;left:0;right:0;top:${at * height}px;height:${height}px;overflow:hidden`;
    for (const [name, place] of textsIn(element)) say(place, says[name](stage, task));
    return element;
  };
  rows.style.cssText = `position:relative;height:${tasks.length * height}px`;
  return (top) => {
    const from = Math.max(0, Math.floor((-top - BEYOND * innerHeight) / height));
    const to = Math.min(tasks.length, Math.ceil((innerHeight * (1 + BEYOND) - top) / height));
    for (const [at, element] of drawn) {
      if (at >= from && at < to) continue;
      element.remove();
      drawn.delete(at);
    }
    for (let at = from; at < to; at += 1) {
      const task = tasks[at];
      if (task === undefined || drawn.has(at)) continue;
      const element = box(task, at);
      drawn.set(at, element);
      rows.append(element);
    }
  };
}

/** The day list as one makes it by hand for this screen alone. */
export function listByHand(stage: OfficerStage, { screen, boxes, styles }: Patterns): HTMLElement {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'open' });
  root.adoptedStyleSheets = styles.map(sheetOf);
  root.append(templateOf(screen).content.cloneNode(true));
  const today = stage.dates.isoDay(stage.now());
  const groups = dayGroups(stage.views, today, stage.dates.isoDay, stage.actor);
  const [all, ...counts] = root.querySelectorAll('.filter .count');
  const drawn = groups.map(({ key, tasks }, nth) => {
    const section = root.getElementById(`group-${key}`)?.closest('section');
    const rows = section?.querySelector<HTMLElement>('.rows');
    const pattern = boxes.find(({ group }) => group === `group-${key}`);
    if (!section || !rows || pattern === undefined) throw new Error(`no pattern of the group ${key}`);
    for (const count of [section.querySelector('header .count'), counts[nth]]) say(count, `${tasks.length}`);
    return { rows, draw: groupByHand(stage, { rows, tasks, pattern }) };
  });
  say(all, `${groups.reduce((sum, { tasks }) => sum + tasks.length, 0)}`);
  // All is read before anything is written, so that the page is laid out once.
  const draw = (): void => {
    const tops = drawn.map(({ rows }) => rows.getBoundingClientRect().top);
    for (const [nth, group] of drawn.entries()) group.draw(tops[nth] ?? 0);
  };
  let asked = 0;
  const scrolled = (): void => {
    if (!host.isConnected) {
      removeEventListener('scroll', scrolled);
      return;
    }
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      draw();
    });
  };
  addEventListener('scroll', scrolled);
  requestAnimationFrame(draw);
  return host;
}
