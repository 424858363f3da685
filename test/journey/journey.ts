import { chromium } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '../bench/chromium.js';
import { startDemo, type Demo } from '../support/demo.js';
import { DESK, Person, PHONE, type ScreenSize } from '../support/person.js';

/** What every story stands on, whoever plays it. */
export interface Scene {
  /** Everybody in it, in the order in which they arrived. */
  readonly people: readonly Person[];
  readonly demo: Demo;
  /** Told at each screen on the way, once it stands; `view` names it. */
  readonly show: (person: Person, view: string) => Promise<void>;
}

/** The three people of the usual story, each with a device of their own. */
export interface Household {
  readonly citizen: Person;
  readonly officer: Person;
  readonly operator: Person;
}

/** Who is there, by the part they play, and what they stand on. */
export type Journey<Players extends object = Household> = Players & Scene;

/** A journey that is set up: run chapters on it, and end it whatever came of them. */
export type OpenJourney<Players extends object = Household> = Journey<Players> & { end(): Promise<void> };

/** Lets people of the demo arrive, each with a device, and says who plays what. */
export type Cast<Players extends object = Household> = (
  arrive: (persona: string, size: ScreenSize) => Promise<Person>,
) => Promise<Players>;

function household(citizen: string, officer: string, operator: string): Cast {
  return async (arrive) => ({
    citizen: await arrive(citizen, PHONE),
    officer: await arrive(officer, PHONE),
    operator: await arrive(operator, DESK),
  });
}

/** Bekasijaya RW 007 and its kecamatan. */
export const BEKASI = household('citizen-siti', 'satgas-32.75.01.1001-007', 'operator-32.75.01');

/** Talang Ubi, where no RW list is known and an officer serves the kecamatan. */
export const PALI = household('citizen-nurhayati', 'petugas-16.12.01', 'operator-16.12.01');

/** Starts the demo over the built plugin and a browser with the people of a cast, who have not opened anything yet. */
export async function setOut<Players extends object>(
  show: Scene['show'],
  cast: Cast<Players>,
): Promise<OpenJourney<Players>> {
  const demo = await startDemo();
  const browser = await chromium
    .launch({ executablePath: await chromiumPath(), headless: true, args: chromiumArguments })
    .catch(async (cause: unknown) => {
      await demo.close();
      throw cause;
    });
  const people: Person[] = [];
  const players = await cast(async (persona, size) => {
    const person = await Person.arrive(browser, demo, persona, size);
    people.push(person);
    return person;
  });
  return {
    ...players,
    people,
    demo,
    show,
    end: async () => {
      await Promise.all(people.map((person) => person.leave()));
      await browser.close();
      await demo.close();
    },
  };
}
