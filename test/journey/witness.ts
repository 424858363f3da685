import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { axeViolations } from '../support/axe.js';
import { DESK, PHONE, type Person } from '../support/person.js';
import type { Scene } from './journey.js';

/** Looks at every screen on the way with axe, at the person's own size and at the other, and remembers what it found. */
export class Witness {
  readonly found: string[] = [];
  #looks = 0;

  /** How many screens were looked at, each size counted. */
  get looks(): number {
    return this.#looks;
  }

  readonly look = async (person: Person, view: string): Promise<void> => {
    const other = person.size === PHONE ? DESK : PHONE;
    for (const size of [other, person.size]) {
      await person.page.setViewportSize(size);
      const violations = await axeViolations(person.page);
      this.#looks += 1;
      this.found.push(...violations.map((violation) => `${view} at ${size.width}x${size.height}: ${violation}`));
    }
  };
}

/** Runs one chapter; when it fails, the error says in which, and where pictures of all screens lie. */
export async function chapter({ people }: Scene, name: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (cause) {
    const folder = await mkdtemp(join(tmpdir(), 'halo-pamor-screens-'));
    for (const person of people) {
      await person.page.screenshot({ path: join(folder, `${person.id}.png`), fullPage: true }).catch(() => undefined);
    }
    const complaints = people.flatMap(({ id, complaints }) => complaints.map((one) => `  ${id}: ${one}`));
    const said = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`${name}: ${said}\nScreens at that moment: ${folder}\n${complaints.join('\n')}`, { cause });
  }
}
