import { chromium } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '../bench/chromium.js';
import { startDemo, type Demo } from '../support/demo.js';
import { DESK, Person, PHONE } from '../support/person.js';

/** The three people of the story, each with a device of their own, and what the story stands on. */
export interface Journey {
  readonly citizen: Person;
  readonly officer: Person;
  readonly operator: Person;
  readonly demo: Demo;
  /** Told at each screen on the way, once it stands; `view` names it. */
  readonly show: (person: Person, view: string) => Promise<void>;
}

/** The people of a journey in the order in which they act. */
export function peopleOf({ citizen, officer, operator }: Journey): readonly Person[] {
  return [citizen, officer, operator];
}

/** A journey that is set up: run chapters on it, and end it whatever came of them. */
export interface OpenJourney extends Journey {
  end(): Promise<void>;
}

/** Who plays a story: ids of the demo's people. */
export interface Cast {
  readonly citizen: string;
  readonly officer: string;
  readonly operator: string;
}

/** Bekasijaya RW 007 and its kecamatan. */
export const BEKASI: Cast = {
  citizen: 'citizen-siti',
  officer: 'satgas-32.75.01.1001-007',
  operator: 'operator-32.75.01',
};

/** Talang Ubi, where no RW list is known and an officer serves the kecamatan. */
export const PALI: Cast = {
  citizen: 'citizen-nurhayati',
  officer: 'petugas-16.12.01',
  operator: 'operator-16.12.01',
};

/** Starts the demo over the built plugin and a browser with three people, who have not opened anything yet. */
export async function setOut(show: Journey['show'], cast: Cast): Promise<OpenJourney> {
  const demo = await startDemo();
  const browser = await chromium
    .launch({ executablePath: await chromiumPath(), headless: true, args: chromiumArguments })
    .catch(async (cause: unknown) => {
      await demo.close();
      throw cause;
    });
  const [citizen, officer, operator] = await Promise.all([
    Person.arrive(browser, demo, cast.citizen, PHONE),
    Person.arrive(browser, demo, cast.officer, PHONE),
    Person.arrive(browser, demo, cast.operator, DESK),
  ]);
  return {
    citizen,
    officer,
    operator,
    demo,
    show,
    end: async () => {
      await Promise.all([citizen, officer, operator].map((person) => person.leave()));
      await browser.close();
      await demo.close();
    },
  };
}
