import type { Subject } from './subjects.js';
import type { Drawing, Drawn, Way } from './way.js';

/** Where one check of one element is done. */
interface Bench {
  readonly of: Subject;
  readonly way: Way;
  readonly place: Element;
  /** Registers our elements, as the import of `halo-pamor/define` does. */
  readonly define: () => void;
}

/** A check of one element as a framework draws it; it throws when something is not so. */
type Check = (bench: Bench) => Promise<void>;

function same(found: unknown, wanted: unknown, what: string): void {
  if (!Object.is(found, wanted)) throw new Error(`${what}: found ${String(found)}, wanted ${String(wanted)}`);
}

const drawing = ({ tag, still }: Subject, of: Partial<Drawing> = {}): Drawing => ({
  tag,
  hears: {},
  children: [],
  isShown: true,
  ...of,
  settings: { ...still, ...of.settings },
});

function onPage({ place, of }: Bench): Element {
  const found = place.querySelector(of.tag);
  if (found === null) throw new Error(`no <${of.tag}> in the page`);
  return found;
}

const soon = (): Promise<unknown> => new Promise((done) => setTimeout(done));

/** Waits until an element has drawn itself. */
async function insides(of: Element): Promise<void> {
  for (let turn = 0; turn < 100 && (of.shadowRoot?.childElementCount ?? 0) === 0; turn += 1) await soon();
  if (!of.shadowRoot) throw new Error(`<${of.localName}> has drawn nothing`);
}

/** One setting, with each of two values in turn. */
const given =
  (what: 'text' | 'number' | 'isIt' | 'object' | 'list' | 'act'): Check =>
  async (bench) => {
    const setting = bench.of[what];
    if (setting === undefined) return;
    const { property, values } = setting;
    const of = (value: unknown) => drawing(bench.of, { settings: { [property]: value } });
    const drawn = await bench.way.draw(bench.place, of(values[0]));
    const element = onPage(bench);
    same(Reflect.get(element, property), values[0], `${property} at first`);
    await drawn.update(of(values[1]));
    same(onPage(bench), element, 'the element after a change');
    same(Reflect.get(element, property), values[1], `${property} after a change`);
    await drawn.remove();
  };

const taken: Check = async (bench) => {
  const { property, values } = bench.of.text;
  const of = (value: unknown) => drawing(bench.of, { settings: { [property]: value } });
  const drawn = await bench.way.draw(bench.place, of(values[0]));
  await drawn.update(of(undefined));
  const left: unknown = Reflect.get(onPage(bench), property);
  if (left !== undefined && left !== null && left !== '') throw new Error(`${property} is still there`);
  await drawn.remove();
};

const byAttribute: Check = async (bench) => {
  if (bench.of.attribute === undefined) return;
  const { attribute, property, value } = bench.of.attribute;
  const drawn = await bench.way.draw(bench.place, drawing(bench.of, { settings: { [attribute]: value } }));
  same(String(Reflect.get(onPage(bench), property)), value, property);
  await drawn.remove();
};

const alone: Check = async (bench) => {
  const drawn = await bench.way.draw(bench.place, drawing(bench.of));
  await insides(onPage(bench));
  await drawn.remove();
  same(bench.place.childElementCount, 0, 'elements that are left');
};

const withChildren: Check = async (bench) => {
  const of = (...texts: readonly string[]) =>
    drawing(bench.of, { children: texts.map((text, at) => ({ slot: bench.of.slots[at] ?? `none-${at}`, text })) });
  const shown = () => {
    const element = onPage(bench);
    const slots = [...(element.shadowRoot?.querySelectorAll('slot[name]') ?? [])];
    const seated = slots.flatMap((slot) => (slot instanceof HTMLSlotElement ? slot.assignedElements() : []));
    return (bench.of.slots.length > 0 ? seated : [...element.children]).map(({ textContent }) => textContent).join();
  };
  const drawn = await bench.way.draw(bench.place, of('one'));
  await insides(onPage(bench));
  for (const texts of [['one'], ['another'], ['another', 'two'], ['two'], []]) {
    await drawn.update(of(...texts));
    same(shown(), texts.join(), 'the children');
    if (!onPage(bench).shadowRoot?.childElementCount) throw new Error('its own insides are gone');
  }
  await drawn.remove();
};

const hidden: Check = async (bench) => {
  const [text] = bench.of.text.values;
  const of = (isShown: boolean) => drawing(bench.of, { isShown, settings: { [bench.of.text.property]: text } });
  const drawn = await bench.way.draw(bench.place, of(false));
  for (let round = 0; round < 3; round += 1) {
    same(bench.place.querySelector(bench.of.tag), null, 'a hidden element');
    same(drawn.held() ?? null, null, 'the reference to a hidden element');
    await drawn.update(of(true));
    same(Reflect.get(onPage(bench), bench.of.text.property), text, bench.of.text.property);
    await insides(onPage(bench));
    await drawn.update(of(false));
  }
  await drawn.remove();
};

/** Handlers for each event of an element that count what they hear. */
function counting({ events }: Subject): { hears: Drawing['hears']; heard: Map<string, unknown> } {
  const heard = new Map<string, unknown>();
  const hears = events.map((name): [string, (event: Event) => void] => [
    name,
    (event) => heard.set(name, event instanceof CustomEvent ? event.detail : undefined),
  ]);
  return { hears: Object.fromEntries(hears), heard };
}

function tellAll({ events }: Subject, element: Element, heard: Map<string, unknown>): void {
  heard.clear();
  for (const name of events) {
    const detail = { v: 1 };
    element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    same(heard.get(name), detail, `what was heard of ${name}`);
  }
}

const declared: Check = async (bench) => {
  const { hears, heard } = counting(bench.of);
  const drawn = await bench.way.draw(bench.place, drawing(bench.of, { hears }));
  tellAll(bench.of, onPage(bench), heard);
  await drawn.remove();
};

const another: Check = async (bench) => {
  const first = counting(bench.of);
  const second = counting(bench.of);
  const drawn = await bench.way.draw(bench.place, drawing(bench.of, { hears: first.hears }));
  await drawn.update(drawing(bench.of, { hears: second.hears }));
  first.heard.clear();
  tellAll(bench.of, onPage(bench), second.heard);
  same(first.heard.size, 0, 'what the handler from before has heard');
  await drawn.remove();
};

const held = (drawn: Drawn): Element => {
  const element = drawn.held();
  if (element === null) throw new Error('the reference holds nothing');
  return element;
};

const listened: Check = async (bench) => {
  const { hears, heard } = counting(bench.of);
  const drawn = await bench.way.draw(bench.place, drawing(bench.of));
  same(drawn.held(), onPage(bench), 'the reference');
  for (const [name, hear] of Object.entries(hears)) held(drawn).addEventListener(name, hear);
  tellAll(bench.of, held(drawn), heard);
  await drawn.remove();
};

const called: Check = async (bench) => {
  if (bench.of.method === undefined) return;
  const drawn = await bench.way.draw(bench.place, drawing(bench.of));
  const method: unknown = Reflect.get(held(drawn), bench.of.method);
  if (typeof method !== 'function') throw new Error(`no method ${bench.of.method}`);
  Reflect.apply(method, held(drawn), []);
  await drawn.remove();
};

const tenTimes: Check = async (bench) => {
  const { goes } = bench.of;
  let gone = 0;
  const hears = goes === undefined ? {} : { [goes]: () => (gone += 1) };
  for (let round = 0; round < 10; round += 1) {
    const drawn = await bench.way.draw(bench.place, drawing(bench.of, { hears }));
    await insides(onPage(bench));
    same(bench.place.querySelectorAll(bench.of.tag).length, 1, 'elements in the page');
    await drawn.remove();
    same(bench.place.childElementCount, 0, 'elements that are left');
  }
  same(gone, goes === undefined ? 0 : 10, `times that ${goes ?? 'nothing'} was heard`);
};

/** Everything that an element takes, at once. */
function everything({ text, number, isIt, object, act }: Subject): Readonly<Record<string, unknown>> {
  const all = [text, number, isIt, object, act].flatMap((each): [string, unknown][] =>
    each === undefined ? [] : [[each.property, each.values[0]]],
  );
  return Object.fromEntries(all);
}

function hasEverything(of: Subject, element: Element): void {
  for (const [property, value] of Object.entries(everything(of))) same(Reflect.get(element, property), value, property);
}

const late: Check = async (bench) => {
  const settings = everything(bench.of);
  const drawn = await bench.way.draw(bench.place, drawing(bench.of, { settings }));
  // All of our elements are registered at one go, so the others have to be drawn by now.
  await soon();
  bench.define();
  await soon();
  hasEverything(bench.of, onPage(bench));
  await insides(onPage(bench));
  await drawn.remove();
};

const served: Check = async (bench) => {
  const { hears, heard } = counting(bench.of);
  const of = drawing(bench.of, { settings: everything(bench.of), hears });
  const written = await bench.way.onServer(of);
  if (!written.includes(`<${bench.of.tag}`)) throw new Error(`the server wrote ${written}`);
  if (/getToken|\[object|=>|function/i.test(written)) throw new Error(`the server wrote what is no text: ${written}`);
  bench.place.append(document.createRange().createContextualFragment(written));
  const element = onPage(bench);
  if (!bench.way.registers) bench.define();
  const drawn = await bench.way.takeOver(bench.place, of);
  same(onPage(bench), element, 'the element that the server wrote');
  await insides(element);
  hasEverything(bench.of, element);
  same(heard.has('halo-error'), false, 'that it began without its settings');
  tellAll(bench.of, element, heard);
  await drawn.remove();
};

/** The checks that begin before our elements are registered, so that each needs a page of its own. */
export const LATE = 'settings that come before the element is registered';
/** @see LATE */
export const SERVED = 'written by a server and taken over in the page';

/** Every check by its name, as the guide's table has them. */
export const checks: Readonly<Record<string, Check>> = {
  'drawn without children': alone,
  'children in its slots that come, change and go': withChildren,
  'hidden and shown again': hidden,
  'ten times put up and taken away, its going heard each time': tenTimes,
  'text, at first and after a change': given('text'),
  'text that is taken away': taken,
  'text by the name of its attribute': byAttribute,
  'a number': given('number'),
  'yes or no': given('isIt'),
  'an object, the same one': given('object'),
  'a list, the same one': given('list'),
  'a function, the same one': given('act'),
  'each event, by a handler in the drawing': declared,
  'another handler after a change': another,
  'each event, by addEventListener on a reference': listened,
  'methods, by a reference': called,
  [LATE]: late,
  [SERVED]: served,
};
