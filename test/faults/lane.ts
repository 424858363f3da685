import assert from 'node:assert/strict';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { Api } from '../support/api.js';
import { submission } from '../support/commands.js';
import { diceOf } from '../support/dice.js';
import type { Running } from '../contract/subject.js';
import { LONGEST_MS } from '../support/read-until.js';
import { holdEffects, type Kept } from './effects.js';
import { openFaultLink, type FaultLink } from './fault-link.js';
import { asModel, Model, SHARED, type Act } from './model.js';
import { asPerson } from './officers.js';
import type { Origin } from './origin.js';

/** The goal of the long form: how long the last entry may wait after the last fault, in milliseconds. */
const EMPTY_MS = Number(process.env['HALO_EMPTY_MS'] ?? 120_000);
const FAULTS = ['request', 'reply', 'repeat', 'refuse'] as const;

/** Two phones with two tabs each, in which one seed after another is played. */
export class Lane {
  readonly #running: Running;
  readonly #origin: Origin;
  readonly #link: FaultLink;
  readonly #phones: readonly BrowserContext[];
  readonly #tabs: readonly (readonly Page[])[];

  private constructor(of: {
    running: Running;
    origin: Origin;
    link: FaultLink;
    phones: readonly BrowserContext[];
    tabs: readonly (readonly Page[])[];
  }) {
    this.#running = of.running;
    this.#origin = of.origin;
    this.#link = of.link;
    this.#phones = of.phones;
    this.#tabs = of.tabs;
  }

  static async open(browser: Browser, running: Running, origin: Origin): Promise<Lane> {
    const link = await openFaultLink(running.url);
    const phones = [await browser.newContext(), await browser.newContext()];
    // A machine that has much else to do is slow, and not at fault.
    for (const phone of phones) phone.setDefaultTimeout(LONGEST_MS);
    const tabs: Page[][] = [];
    for (const phone of phones) tabs.push([await phone.newPage(), await phone.newPage()]);
    const lane = new Lane({ running, origin, link, phones, tabs });
    await Promise.all(tabs.flat().map((page) => lane.#load(page)));
    return lane;
  }

  get faults(): number {
    return this.#link.faults();
  }

  async close(): Promise<void> {
    await Promise.all(this.#phones.map((phone) => phone.close()));
    await this.#link.close();
  }

  /** Plays one seed to its end and holds it against the model. Resolves with how long the queues took to be empty. */
  async play(seed: number, actions: number): Promise<number> {
    const dice = diceOf(seed);
    const officers = [0, 1].map((nth) => `satgas-${seed}-${nth}`);
    const api = new Api(this.#running.url, await this.#running.issuer.token(asPerson(officers[0] ?? '')));
    const consent = this.#running.pack.consent.version;
    const shared: string[] = [];
    for (let nth = 0; nth < SHARED; nth += 1) {
      const channel = 'phone';
      shared.push((await api.accepted(submission(consent, { channel, forWhom: 'someone-else' }))).id);
    }
    this.#link.decide(() => ({
      delayMs: dice(2) * dice(100),
      fault: dice(4) === 0 ? FAULTS[dice(FAULTS.length)] : undefined,
      repeatMs: dice(400),
    }));
    const played = await Promise.all(
      officers.map((who, nth) => this.#live(who, nth, actions / 2, shared, diceOf(seed * 10 + nth))),
    );
    this.#link.decide(undefined);
    const began = performance.now();
    await Promise.all(this.#tabs.map((tabs) => this.#emptied(tabs[0], began)));
    const ms = performance.now() - began;

    const kept = played.flatMap((one) => one.kept);
    await holdEffects(
      api,
      kept.filter(({ requestId }) => !shared.includes(requestId)),
    );
    for (const [nth, { model, ids }] of played.entries()) {
      for (const tab of this.#tabs[nth] ?? []) {
        const views = await tab.evaluate((asked) => window.officerTab.views(asked), ids);
        assert.deepEqual(
          views.map((view) => view && asModel(view)),
          model.requests,
          'as the phone knows it',
        );
      }
      const views = await Promise.all(ids.map((id) => api.request(id)));
      assert.deepEqual(views.map(asModel), model.requests, 'as the gateway knows it');
    }
    for (const [nth, id] of shared.entries()) {
      const { events } = await api.history(id);
      for (const [index, { model }] of played.entries()) {
        const own = events.filter(({ by, type }) => by.id === officers[index] && type === 'request-amended');
        const notes = own.map((event) => event.type === 'request-amended' && event.data.note);
        assert.deepEqual(notes, model.sharedNotes[nth], 'notes with a shared request');
      }
    }
    await Promise.all(this.#tabs.flat().map((tab) => tab.evaluate(() => window.officerTab.close())));
    return ms;
  }

  /** One officer's day: acts one after another, now in this tab, now in that, some of which are loaded anew. */
  async #live(who: string, phone: number, actions: number, shared: readonly string[], dice: (below: number) => number) {
    const tabs = this.#tabs[phone] ?? [];
    const asked = { gateway: this.#link.url, who, consent: this.#running.pack.consent.version };
    await Promise.all(tabs.map((tab) => tab.evaluate((options) => window.officerTab.open(options), asked)));
    const model = new Model(who, dice);
    const ids: string[] = [];
    const kept: Kept[] = [];
    for (let nth = 0; nth < actions; nth += 1) {
      const tab = tabs[dice(tabs.length)];
      if (tab === undefined) throw new RangeError('no such tab');
      if (dice(25) === 0) {
        await this.#load(tab);
        await tab.evaluate((options) => window.officerTab.open(options), asked);
      }
      const act = model.choose();
      const requestId = idFor(act, ids, shared);
      const done = await tab.evaluate(([id, what]) => window.officerTab.act(id, what), [requestId, act] as const);
      model.apply(act);
      if (act.kind === 'begin') ids.push(done.requestId);
      kept.push({ ...done, nth });
      await pause(dice(30));
    }
    return { model, ids, kept };
  }

  async #emptied(tab: Page | undefined, began: number): Promise<void> {
    for (;;) {
      const left = await tab?.evaluate(() => window.officerTab.left());
      assert.deepEqual(left?.parked, [], 'parked');
      if (left.waiting === 0) return;
      assert.ok(performance.now() - began < EMPTY_MS, `${left.waiting} still wait`);
      await pause(50);
    }
  }

  async #load(page: Page): Promise<void> {
    await page.goto(`${this.#origin.url}/?page=officer`);
    await page.waitForFunction(() => 'officerTab' in window);
  }
}

function idFor(act: Act, ids: readonly string[], shared: readonly string[]): string {
  if (act.kind === 'begin') return '';
  return (act.kind === 'shared-note' ? shared : ids)[act.request] ?? '';
}
