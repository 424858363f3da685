import * as z from 'zod/mini';
import { choose, drawn, find, press, type } from '../../halo-pamor/mounted.fixture.js';
import type { HaloPamor } from '../../halo-pamor/halo-pamor.js';
import type { PretendClient } from '../../halo-pamor/pretend-client.fixture.js';

/** Answers to questions by their step or the last part of it; what is not named gets the first answer. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/** What a walk does beside answering. */
export interface Walk {
  readonly answers?: Answers;
  /** Sees every screen once it is answered. */
  readonly each?: (step: string) => Promise<void>;
  /** Where to stop, before that screen is answered. */
  readonly until?: string;
}

const kept = z.object({ step: z.string() });

/** The step that the form stands at, as it is kept. */
export function stepNow(client: PretendClient): string {
  const read = kept.safeParse(client.draft);
  return read.success ? read.data.step : 'happened';
}

/** The form's own root, where its fields are. */
export function formRoot(element: HaloPamor): ShadowRoot {
  const root = find(element.renderRoot, 'halo-request-form')?.shadowRoot;
  if (root === null || root === undefined) throw new Error('no form on the screen');
  return root;
}

/**
 * Fills in the form as a person would, screen by screen, up to the check or to `until`.
 *
 * @returns the steps that were answered
 */
export async function walk(element: HaloPamor, client: PretendClient, of: Walk = {}): Promise<string[]> {
  const seen: string[] = [];
  for (let round = 0; round < 60; round += 1) {
    const step = stepNow(client);
    if (step === 'check' || step === of.until || find(element.renderRoot, 'halo-request-form') === null) return seen;
    await fillIn(element, client, of.answers ?? {});
    seen.push(step);
    await of.each?.(step);
    if (![...formRoot(element).querySelectorAll('button')].some((one) => one.textContent.trim() === 'Lanjut'))
      return seen;
    press(element, 'Lanjut');
    await drawn(element);
    if (stepNow(client) === step) throw new Error(`the form stays at ${step}`);
  }
  throw new Error(`the form has no end: ${seen.join(' ')}`);
}

/** Answers the screen that is there, without going on. */
export async function fillIn(element: HaloPamor, client: PretendClient, answers: Answers): Promise<void> {
  const step = stepNow(client);
  const root = formRoot(element);
  const about = step.slice(step.indexOf(':') + 1);
  const said = answers[step] ?? answers[about.split('@')[0] ?? ''];
  if (step === 'where') {
    const [district] = client.pack.areas;
    const [village] = district?.villages ?? [];
    for (const [field, value] of [
      ['district', district?.code],
      ['village', village?.code],
      ['rw', village?.rw[0]],
      ['street', 'Jl. Melati 4'],
    ] as const) {
      if (value === undefined) continue;
      type(element, field, value);
      await drawn(element);
    }
  } else if (step === 'who') {
    type(element, 'phone', '0812-0000-1234');
  } else if (step === 'since' && said !== 'unknown') {
    type(element, 'since', typeof said === 'string' ? said : '2026-11-10');
  } else if (step.startsWith('seat:')) {
    for (const field of root.querySelectorAll<HTMLInputElement>('input[id^="name-"]')) {
      if (field.value === '') type(element, field.id, `Rekaan ${field.id.slice(5)}`);
      await drawn(element);
    }
    for (const field of root.querySelectorAll<HTMLInputElement>('input[id^="age-"]')) {
      type(element, field.id, typeof said === 'string' ? said : '30');
      await drawn(element);
    }
  } else if (step !== 'plan' && step !== 'papers' && step !== 'when') {
    const inputs = [...root.querySelectorAll<HTMLInputElement>('input[type="radio"], input[type="checkbox"]')];
    const wanted = said === undefined ? [] : typeof said === 'string' ? [said] : said;
    if (wanted.length === 0 && !inputs.some((input) => input.checked)) inputs[0]?.click();
    for (const value of wanted) {
      if (inputs.some((input) => input.value === value && input.checked)) continue;
      choose(element, value);
      await drawn(element);
    }
  }
  await drawn(element);
}
