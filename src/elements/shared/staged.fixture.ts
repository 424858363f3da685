import type { ComplaintSaid } from '../../client/index.js';
import { parseCommand, type Command, type ComplaintFollow } from '@halo-pamor/contract';
import { expect } from '@esm-bundle/chai';
import type { LitElement } from 'lit';
import {
  hear,
  type CoverageQuestion,
  type HaloAsks,
  type LoadAsk,
  type Loads,
  type PaperOf,
  type PhoneState,
  type RequestsQuestion,
} from './events.js';
import { inventedId } from './invented-requests.fixture.js';
import type { Verdict } from './session-state.js';

/** An element on a page with somebody who hears what it asks, as the provider would. */
export interface Staged<E extends LitElement> {
  readonly element: E;
  /** Every command, read by the contract: one that does not read fails the test. */
  readonly commands: Command[];
  readonly navigated: HaloAsks['halo-navigate'][];
  readonly loaded: LoadAsk[];
  /** Each draft that was to be kept; `null` forgets it. */
  readonly drafts: unknown[];
  /** What is kept by names of the element's own. */
  readonly kept: ReadonlyMap<string, unknown>;
  /** Pictures that were to become pages, and pages that were to go. */
  readonly attached: Omit<HaloAsks['halo-attach'], 'respond'>[];
  readonly detached: Omit<HaloAsks['halo-detach'], 'respond'>[];
  /** How often the way back was asked for. */
  readonly backs: () => number;
  /** A button in the element or in the elements inside it, by its words. */
  readonly press: (words: string) => Promise<void>;
  /** All elements that match, in the element and in the elements inside it. */
  readonly all: (selector: string) => Element[];
  /** All words on the screen. */
  readonly words: () => string;
}

/** What the heard questions are answered with. */
export interface Answers {
  readonly verdict?: Verdict | Promise<Verdict>;
  readonly requests?: (query: RequestsQuestion) => Promise<Loads['requests']['answer']>;
  readonly officers?: () => Promise<Loads['officers']['answer']>;
  readonly coverage?: (query: CoverageQuestion) => Promise<Loads['coverage']['answer']>;
  readonly unreached?: () => Promise<Loads['unreached']['answer']>;
  readonly 'coverage-imports'?: () => Promise<Loads['coverage-imports']['answer']>;
  readonly 'coverage-import'?: (
    table: Blob,
    progress: (bytes: number) => void,
  ) => Promise<Loads['coverage-import']['answer']>;
  readonly 'coverage-say'?: (word: 'apply' | 'take-back') => Promise<Loads['coverage-say']['answer']>;
  readonly 'self-check'?: () => Promise<Loads['self-check']['answer']>;
  readonly board?: () => Promise<Loads['board']['answer']>;
  readonly score?: (of: LoadAsk<'score'>) => Promise<Loads['score']['answer']>;
  readonly callbacks?: () => Promise<Loads['callbacks']['answer']>;
  readonly badge?: () => Promise<Loads['badge']['answer']>;
  readonly files?: () => Promise<Loads['files']['answer']>;
  readonly standards?: () => Promise<Loads['standards']['answer']>;
  readonly city?: () => Promise<Loads['city']['answer']>;
  readonly openComplaint?: (said: ComplaintSaid) => Promise<Loads['open-complaint']['answer']>;
  readonly followComplaint?: (asked: ComplaintFollow) => Promise<Loads['follow-complaint']['answer']>;
  readonly complaints?: () => Promise<Loads['complaints']['answer']>;
  readonly picture?: (file: string) => Promise<Blob>;
  readonly looks?: () => Promise<Loads['looks']['answer']>;
  readonly survey?: (of: LoadAsk<'survey'>) => Promise<undefined>;
  readonly 'told-by-phone'?: (of: LoadAsk<'told-by-phone'>) => Promise<undefined>;
  readonly report?: (of: LoadAsk<'survey-report'>) => Promise<Loads['survey-report']['answer']>;
  readonly patterns?: () => Promise<Loads['patterns']['answer']>;
  readonly audit?: (query: LoadAsk<'audit'>['query']) => Promise<Loads['audit']['answer']>;
  readonly 'audit-head'?: () => Promise<string | null>;
  /** What lies on this phone; where it is left out, somebody else answers for the phone, or nobody. */
  readonly phone?: () => Promise<PhoneState>;
  /** What was kept before, by its name. */
  readonly kept?: ReadonlyMap<string, unknown>;
}

const stages: HTMLElement[] = [];

/** Registers elements once, as the provider does. */
export function registered(elements: Readonly<Record<string, CustomElementConstructor>>): void {
  for (const [tag, element] of Object.entries(elements)) {
    if (customElements.get(tag) === undefined) customElements.define(tag, element);
  }
}

/** Takes everything off the page; for `afterEach`. */
export function cleared(): void {
  for (const stage of stages.splice(0)) stage.remove();
}

/** Puts an element on the page and waits until it stands still. */
export async function staged<E extends LitElement>(element: E, answers: Answers = {}): Promise<Staged<E>> {
  const stage = document.createElement('main');
  stages.push(stage);
  const commands: Command[] = [];
  const navigated: HaloAsks['halo-navigate'][] = [];
  const loaded: LoadAsk[] = [];
  const drafts: unknown[] = [];
  const attached: Omit<HaloAsks['halo-attach'], 'respond'>[] = [];
  const detached: Omit<HaloAsks['halo-detach'], 'respond'>[] = [];
  const captures = new Map<string, unknown>();
  const kept = new Map<string, unknown>(answers.kept);
  let backs = 0;
  hear(stage, 'halo-command', ({ type, requestId, payload, respond }) => {
    const id = inventedId(800_000 + commands.length);
    const read = parseCommand({ id, type, requestId: requestId ?? id, at: '2026-11-21T02:00:00Z', payload });
    if (!read.ok) throw new Error(JSON.stringify(read.problem));
    commands.push(read.command);
    const verdict = Promise.resolve<Verdict>(answers.verdict ?? { outcome: 'accepted', problem: null });
    respond?.(Promise.resolve({ commandId: id, requestId: requestId ?? id, verdict }));
  });
  hear(stage, 'halo-load', (of) => {
    loaded.push(of);
    const nothing = (): Promise<never> => Promise.reject(Object.assign(new Error('nothing'), { code: 'offline' }));
    if (of.what === 'requests') of.respond(answers.requests?.(of.query) ?? nothing());
    else if (of.what === 'officers') of.respond(answers.officers?.() ?? nothing());
    else if (of.what === 'board') of.respond(answers.board?.() ?? nothing());
    else if (of.what === 'coverage') of.respond(answers.coverage?.(of.query) ?? nothing());
    else if (of.what === 'unreached') of.respond(answers.unreached?.() ?? nothing());
    else if (of.what === 'coverage-imports') of.respond(answers['coverage-imports']?.() ?? nothing());
    else if (of.what === 'coverage-import')
      of.respond(answers['coverage-import']?.(of.table, of.progress) ?? nothing());
    else if (of.what === 'coverage-say') of.respond(answers['coverage-say']?.(of.word) ?? nothing());
    else if (of.what === 'self-check') of.respond(answers['self-check']?.() ?? nothing());
    else if (of.what === 'score') of.respond(answers.score?.(of) ?? nothing());
    else if (of.what === 'callbacks') of.respond(answers.callbacks?.() ?? nothing());
    else if (of.what === 'badge' || of.what === 'issue-badge') of.respond(answers.badge?.() ?? nothing());
    else if (of.what === 'files') of.respond(answers.files?.() ?? Promise.resolve([]));
    else if (of.what === 'standards') of.respond(answers.standards?.() ?? nothing());
    else if (of.what === 'city') of.respond(answers.city?.() ?? nothing());
    else if (of.what === 'open-complaint') of.respond(answers.openComplaint?.(of.said) ?? nothing());
    else if (of.what === 'follow-complaint') of.respond(answers.followComplaint?.(of.asked) ?? nothing());
    else if (of.what === 'complaints') of.respond(answers.complaints?.() ?? nothing());
    else if (of.what === 'picture') of.respond(answers.picture?.(of.file) ?? nothing());
    else if (of.what === 'looks') of.respond(answers.looks?.() ?? nothing());
    else if (of.what === 'survey') of.respond(answers.survey?.(of) ?? nothing());
    else if (of.what === 'told-by-phone') of.respond(answers['told-by-phone']?.(of) ?? nothing());
    else if (of.what === 'survey-report') of.respond(answers.report?.(of) ?? nothing());
    else if (of.what === 'patterns') of.respond(answers.patterns?.() ?? nothing());
    else if (of.what === 'audit') of.respond(answers.audit?.(of.query) ?? nothing());
    else if (of.what === 'audit-head') of.respond(answers['audit-head']?.() ?? nothing());
    else if (of.what === 'pictures-ahead') of.respond(Promise.resolve({ kept: of.files.length, missing: 0 }));
    else if (of.what === 'paper-draft') of.respond(Promise.resolve(captures.get(paperKey(of))));
    else if (of.what === 'kept') of.respond(Promise.resolve(kept.get(of.name)));
    else of.respond(nothing());
  });
  const { phone } = answers;
  if (phone !== undefined) {
    hear(stage, 'halo-carry', (of) => {
      if (of.act === 'state') of.respond(phone());
    });
  }
  hear(stage, 'halo-keep', ({ name, what, respond }) => {
    if (what === null) kept.delete(name);
    else kept.set(name, what);
    respond?.(Promise.resolve());
  });
  hear(stage, 'halo-attach', ({ respond, ...of }) => {
    const id = inventedId(810_000 + attached.length);
    attached.push(of);
    respond(Promise.resolve({ commandId: id, requestId: of.requestId, state: 'queued', file: id, durable: true }));
  });
  hear(stage, 'halo-detach', ({ respond, ...of }) => {
    detached.push(of);
    respond(Promise.resolve(null));
  });
  hear(stage, 'halo-paper-draft', ({ respond, ...of }) => {
    captures.set(paperKey(of), of.draft ?? undefined);
    respond(Promise.resolve());
  });
  hear(stage, 'halo-draft', ({ draft }) => drafts.push(draft));
  hear(stage, 'halo-navigate', (of) => navigated.push(of));
  hear(stage, 'halo-back', () => (backs += 1));
  stage.append(element);
  document.body.append(stage);
  await quiet(element);
  const all = (selector: string): Element[] => roots(element).flatMap((root) => [...root.querySelectorAll(selector)]);
  return {
    element,
    kept,
    commands,
    navigated,
    loaded,
    drafts,
    attached,
    detached,
    backs: () => backs,
    all,
    press: async (words) => {
      const found = all('button').find((button) => plain(button.textContent) === words);
      expect(found, `button "${words}"`).to.be.instanceOf(HTMLElement);
      if (found instanceof HTMLElement) found.click();
      await quiet(element);
    },
    words: () =>
      roots(element)
        .map((root) => plain(wordsOf(root)))
        .join(' '),
  };
}

/** Waits until nothing more is rendered, also in the elements inside, and answers have arrived. */
export async function quiet(element: LitElement): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await element.updateComplete;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Ticks or picks a control by its name and, for one of several, its value. */
export async function chosen(of: Staged<LitElement>, name: string, value?: string): Promise<void> {
  const control = of.all(`[name="${name}"]${value === undefined ? '' : `[value="${value}"]`}`)[0];
  expect(control, `control ${name}`).to.be.instanceOf(HTMLInputElement);
  if (control instanceof HTMLInputElement) control.click();
  await quiet(of.element);
}

/** Types into a field, or picks from a list, by its name. */
export async function typed(of: Staged<LitElement>, name: string, value: string): Promise<void> {
  const field = of.all(`[name="${name}"]`)[0];
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) {
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  } else if (field instanceof HTMLSelectElement) {
    field.value = value;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  } else expect.fail(`no field ${name}`);
  await quiet(of.element);
}

function paperKey({ requestId, paper }: PaperOf): string {
  return `${requestId} ${paper}`;
}

function roots(element: Element): ParentNode[] {
  const root = element.shadowRoot;
  return root === null ? [] : [root, ...[...root.querySelectorAll('*')].flatMap(roots)];
}

function wordsOf(root: ParentNode): string {
  return [...root.children].map((child) => (child instanceof HTMLStyleElement ? '' : child.textContent)).join(' ');
}

function plain(text: string | null): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
