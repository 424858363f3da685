import { parseArgs } from 'node:util';
import { loadCity } from '@halo-pamor/cities';
import * as z from 'zod/mini';
import { ask } from './doctor/ask.js';
import type { Said } from './doctor/doctor-command.js';

/** How the first question is asked for. */
export const FIRST_QUESTION_USAGE = `halo-pamor first-question [of what]   the form's first question, for the page itself

  --gateway URL      the gateway that has the city, with --city CODE, such as 32.75
  --pack FILE        in place of both: a city pack
  --locale LANGUAGE  id, en or su, as the tag says it; id unless told
  --theme WORDS      as the tag says it, such as "dark large"

It prints what stands first inside of <halo-pamor view="request">, and in a comment the hash that a strict style-src allows.`;

const OPTIONS = {
  gateway: { type: 'string' },
  city: { type: 'string' },
  pack: { type: 'string' },
  locale: { type: 'string' },
  theme: { type: 'string' },
} as const;

const Locale = z.enum(['id', 'en', 'su']);
const Written = z.object({ html: z.string(), styleHash: z.string() });

/** `halo-pamor first-question`. */
export async function firstQuestionCommand(words: readonly string[]): Promise<Said> {
  const wrong = (why: string): Said => ({ status: 2, lines: [why, '', FIRST_QUESTION_USAGE] });
  let given;
  try {
    given = parseArgs({ args: [...words], options: OPTIONS, allowPositionals: false }).values;
  } catch (cause) {
    return wrong(cause instanceof Error ? cause.message : 'There is an option that this does not know.');
  }
  const { gateway, city, pack: file, theme } = given;
  const locale = Locale.safeParse(given.locale ?? 'id');
  if (!locale.success) return wrong('--locale must be id, en or su');
  if (file === undefined && (gateway === undefined || city === undefined)) {
    return wrong('Name the gateway and the city: --gateway https://pamor.example --city 32.75');
  }
  let pack: unknown;
  try {
    pack = file === undefined ? await askFor(gateway ?? '', city ?? '', locale.data) : (await loadCity(file)).pack;
  } catch (cause) {
    return {
      status: 1,
      lines: [`The city pack cannot be read: ${cause instanceof Error ? cause.message : 'unknown'}`],
    };
  }
  try {
    const { html, styleHash } = await write({ pack, locale: locale.data, theme });
    return { status: 0, lines: [`<!-- style-src ${styleHash} -->`, html] };
  } catch {
    return {
      status: 1,
      lines: ['That is no pack of a city. `halo-pamor city check FILE` says what is wrong with it.'],
    };
  }
}

/** The city as the gateway gives it to phones. */
async function askFor(gateway: string, city: string, locale: string): Promise<unknown> {
  const url = new URL(`${gateway.replace(/\/+$/, '')}/v1/city`);
  url.searchParams.set('code', city);
  if (locale !== 'id') url.searchParams.set('locale', locale);
  const answer = await ask(url);
  if ('unreached' in answer) throw new Error(`${url.origin} does not answer (${answer.unreached})`);
  if (answer.status !== 200) throw new Error(`${url.origin} answers ${answer.status}`);
  return JSON.parse(answer.text);
}

/** Beside this file in the package: dist/bin and dist/first-question.js. */
async function write(options: object): Promise<z.infer<typeof Written>> {
  const part: unknown = await import(new URL('../first-question.js', import.meta.url).href);
  const firstQuestion: unknown =
    typeof part === 'object' && part !== null && 'firstQuestion' in part && part.firstQuestion;
  if (typeof firstQuestion !== 'function') throw new TypeError('this package has no first-question.js');
  return Written.parse(await Reflect.apply(firstQuestion, undefined, [options]));
}
