import { cleared } from '../shared/staged.fixture.js';

/** One view of the product, and the states in which somebody may meet it. */
export interface View {
  /** What `docs/accessibility.md` calls it. */
  readonly name: string;
  /** The tag of the element that draws it. */
  readonly element: string;
  /** The tags of what is drawn in it in one state or another, and has no row of its own. */
  readonly parts?: readonly string[];
  /** Puts it on the page, by the name of the state; the first is the one that is walked through by the keyboard. */
  readonly states: Readonly<Record<string, () => Promise<HTMLElement>>>;
}

/** The row of a view in `docs/accessibility.md`, without what a table is padded with. */
export function rowOf({ name, element, parts = [], states }: View): string {
  const tags = [element, ...parts].map((tag) => `\`${tag}\``).join(', ');
  return `| ${name} | ${tags} | ${Object.keys(states).join(', ')} |`;
}

/** Never answers, as a gateway behind a bad line. */
export const silent = (): Promise<never> => new Promise(() => undefined);

/** Answers that there is no line. */
export const unreachable = (): Promise<never> =>
  Promise.reject(Object.assign(new Error('no line'), { code: 'offline' }));

/** Takes a view off the page. */
export function takenOff(): void {
  cleared();
  document.body.replaceChildren();
}
