import { chromium as launcher } from 'playwright-core';
import { firstQuestion } from '../../../src/first-question/index.js';
import { chromiumArguments, chromiumPath } from '../chromium.js';
import type { Bench, Finding, Goal, Wanted } from '../finding.js';
import { inventedCity } from '../gateway/invented-city.js';
import { startEngines } from '../gateway/engines.js';
import { startGateway } from '../gateway/start-gateway.js';
import { tokenMint } from '../gateway/token-mint.js';
import { short } from '../race.js';
import { readBudgets } from '../size/budgets.js';
import { weigh } from '../size/weigh.js';
import { median, ratios, shuffled } from '../statistics.js';
import { homeToForm, type LongestTasks } from './home-to-form.js';
import { openForm, type Opening, type Slowness } from './open-form.js';
import { peersReady, type Peer } from './peers.js';
import { serveForms } from './serve-forms.js';

/** `ours` brings the first question in the page; `taken` is the same until the tag goes on from there; `tag` brings the tag alone, by `start.js`. */
type Form = Peer | 'ours' | 'taken' | 'tag';

const WAYS = { taken: '; until the tag goes on from the answer', tag: '; the page brings the tag alone' } as const;
const FULL = ['surveyjs', 'formio', 'openforms'] as const;
const FORMS: readonly Form[] = ['ours', 'taken', 'tag', 'vanilla', 'lit', 'shoelace', 'material', ...FULL];
const SLOW: Slowness = { cpu: 4 };
const SLOWER: Slowness = { cpu: 6, network: { latencyMs: 300, bitsPerSecond: 1_600_000 } };
/** Below this nobody feels a task. */
const FELT_MS = 50;

type Openings = Readonly<Record<Form, readonly (Opening & { readonly bytes: number })[]>>;
type Full = (typeof FULL)[number];

const inKib = (bytes: number) => `${(bytes / 1024).toFixed(1)} KiB`;

/** The full library with the least of something. */
function leastOf(figure: (form: Full) => number): Full {
  return FULL.reduce((least, form) => (figure(form) < figure(least) ? form : least));
}

async function measure(bench: Bench): Promise<Finding[]> {
  const { rounds, say, folder, atEnd } = bench;
  const mint = await tokenMint(folder);
  const city = await inventedCity();
  const [engine] = await startEngines(bench);
  const token = mint.mint({ id: 'warga', name: 'Warga', role: 'citizen', city: city.code, areas: [] });
  const place = await engine.create('bench_embed');
  const forms = await serveForms(await peersReady(), async (origin) => {
    const gateway = (await startGateway(bench, mint, place, { origins: [origin] })).url;
    const pack: unknown = await (await fetch(`${gateway}/v1/city?code=${city.code}`)).json();
    return { gateway, city: city.code, token, written: (await firstQuestion({ pack })).html };
  });
  atEnd(forms.close);
  const browser = await launcher.launch({ executablePath: await chromiumPath(), args: chromiumArguments });
  atEnd(() => browser.close());

  const race = async (slowness: Slowness, what: string): Promise<Openings> => {
    const openings: Record<Form, (Opening & { bytes: number })[]> = {
      ours: [],
      taken: [],
      tag: [],
      vanilla: [],
      lit: [],
      shoelace: [],
      material: [],
      surveyjs: [],
      formio: [],
      openforms: [],
    };
    for (let round = 0; round <= rounds; round += 1) {
      for (const form of shuffled(FORMS)) {
        forms.weigh();
        const opening = await openForm(browser, `${forms.url}/${form}.html`, slowness);
        if (round > 0) openings[form].push({ ...opening, bytes: forms.weigh() });
      }
      const figure = (form: Form) => openings[form].at(-1)?.[slowness.network === undefined ? 'cpuMs' : 'readyMs'];
      const latest = FORMS.map((form) => `${form} ${short(figure(form))}`).join(', ');
      say(round === 0 ? 'warmed up' : `${what}, round ${round} of ${rounds}: ${latest} ms`);
    }
    return openings;
  };

  const slow = await race(SLOW, '4x');
  const slower = await race(SLOWER, '6x and a slow net');
  const tasks: LongestTasks[] = [];
  for (let round = 0; round < rounds; round += 1) {
    tasks.push(await homeToForm(browser, `${forms.url}/home.html`, SLOW));
  }

  const cpu = (form: Form) => slow[form].map(({ cpuMs }) => cpuMs);
  const ready = (form: Form) => slower[form].map(({ readyMs }) => readyMs);
  const bestFull = (figures: (form: Form) => readonly number[]) => leastOf((form) => median(figures(form)));
  const [entry] = await readBudgets();
  if (entry === undefined) throw new Error('the first budget is that of the citizen entry');
  const entryBytes = weigh(entry.files);
  const loaded = (form: Form) => median(slow[form].map(({ bytes }) => bytes));
  const lightest = leastOf(loaded);
  const others: readonly Peer[] = ['shoelace', 'material', ...FULL];
  const lighter = (what: string, ours: number, other: Peer, atMost?: number): Finding => ({
    what,
    beside: `${other}: all that it loads`,
    ratios: [ours / loaded(other)],
    ...(atMost !== undefined && { wanted: { atMost } }),
    context: `${inKib(ours)} and ${inKib(loaded(other))}`,
  });
  const beside = (
    figures: (form: Form) => readonly number[],
    what: string,
    other: Form,
    atMost?: number,
    own: Form = 'ours',
  ): Finding => ({
    what,
    beside: other,
    ratios: ratios(figures(own), figures(other)),
    ...(atMost !== undefined && { wanted: { atMost } }),
    context: `${short(median(figures(own)))} and ${short(median(figures(other)))} ms`,
  });
  const felt = (when: keyof LongestTasks, what: string, wanted?: Wanted): Finding => {
    const found = tasks.map((each) => each[when]);
    return {
      what,
      beside: `${FELT_MS} ms`,
      ratios: found.map((each) => each / FELT_MS),
      ...(wanted !== undefined && { wanted }),
      context: `${short(median(found))} ms`,
    };
  };
  const busy = 'main thread until the form is usable, 4x slower';
  const waited = 'wait until the form is usable, 6x slower, 300 ms and 1.6 Mbit/s';
  const best = { cpu: bestFull(cpu), ready: bestFull(ready) };
  const entryName = 'citizen entry, brotli';
  return [
    lighter(entryName, entryBytes, lightest, 1 / 8),
    ...others.filter((form) => form !== lightest).map((form) => lighter(entryName, entryBytes, form)),
    ...others.map((form) => lighter('all of ours until the form is usable, brotli', loaded('ours'), form)),
    beside(cpu, busy, 'vanilla', 1.6),
    beside(cpu, busy, best.cpu, 0.33),
    ...(['lit', 'shoelace', 'material', ...FULL] as const)
      .filter((form) => form !== best.cpu)
      .map((form) => beside(cpu, busy, form)),
    beside(ready, waited, best.ready, 0.3),
    ...(['vanilla', 'lit', 'shoelace', 'material', ...FULL] as const)
      .filter((form) => form !== best.ready)
      .map((form) => beside(ready, waited, form)),
    ...(['tag', 'taken'] as const).flatMap((own) => {
      // When the tag goes on from the answer says how long whoever is fast waits at the button, and not when the form is usable.
      const isHeld = own === 'tag';
      return [
        beside(cpu, `${busy}${WAYS[own]}`, 'vanilla', isHeld ? 1.6 : undefined, own),
        beside(cpu, `${busy}${WAYS[own]}`, best.cpu, isHeld ? 0.33 : undefined, own),
        beside(ready, `${waited}${WAYS[own]}`, 'vanilla', undefined, own),
        beside(ready, `${waited}${WAYS[own]}`, best.ready, isHeld ? 0.3 : undefined, own),
      ];
    }),
    felt('after', 'longest task after the first view, 4x slower', { atMost: 1 }),
    felt('before', 'longest task until the first view is painted, 4x slower'),
  ];
}

export const embedGoal: Goal = {
  name: 'embed',
  title: 'Embed',
  method: [
    'Each form opens in a context of its own in one Chromium, with nothing in the cache, from the loopback with brotli, 360 by 740 pixels; lanes take turns in an order drawn anew each round. The peers show the same 20 fields: a custom element without a library, Lit with an element for each field, subsets of Shoelace and Material Web, SurveyJS and Form.io as their start pages load them, and the Open Forms SDK as its archive ships it, with its newer renderer and a server that answers at once what its own tests answer. What these three fetch from third parties cannot be had here and costs them nothing. Ours is the whole plugin as a host embeds it, by the lines of the guide that ask for its files and for what the question shows of the city at once, before a real gateway; of the form one question shows at a time. The page brings that first question, as the guide has it, or it brings the tag alone, with the lines of a page that opens the form at once: `start.js` then draws the question and loads the rest. In both a question can be answered before the tag is there; the answer and the button that was pressed count, and the tag goes on from them. One more lane, without a goal, says when it does: until then whoever has pressed the button waits. Usable is two frames after the last field stands in the page; each page says so itself, and what it does afterwards counts for none of them.',
    'Bytes are those of scripts, styles and fonts as they go over the wire, brotli 11, until the form is usable; neither the page nor what a server answers is among them. The citizen entry is the script that a host names and what that imports at once; the form itself and the way to the gateway load after it and stand in the lines of all that is loaded.',
    "The main thread is counted by its own clock; slowness is that of the browser's tools, which slow nothing but the main thread. It is not a phone. The longest task is looked for from when the first view, the home, is painted, while a citizen taps its button and the form opens, and for a second after that; it is told by a trace and counted by the thread's own clock too. The page is asked nothing meanwhile: the tool that drives the browser would put tasks of its own into the page.",
  ],
  run: measure,
};
