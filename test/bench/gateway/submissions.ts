import type { Actor } from '@halo-pamor/contract';
import type { InventedCity } from './invented-city.js';
import type { TokenMint } from './token-mint.js';

/** A POST to `/v1/commands`, made before the clock runs. */
export interface Sending {
  readonly token: string;
  readonly body: string;
  /** How many commands are in the body. */
  readonly commands: number;
  readonly requests: readonly string[];
}

type Sender = Actor & { readonly place: string };

const PEOPLE = 64;

/** Makes bodies of new submissions; people and their tokens are made once and used in turn. */
export class Submissions {
  readonly #city: InventedCity;
  readonly #citizens: readonly { person: Sender; token: string }[];
  readonly #officers: readonly { person: Sender; token: string }[];
  #next = 0;

  constructor(city: InventedCity, mint: TokenMint) {
    this.#city = city;
    const people = (of: (nth: number) => Sender) =>
      Array.from({ length: PEOPLE }, (_unused, nth) => ({ person: of(nth * 7), token: mint.mint(of(nth * 7)) }));
    this.#citizens = people((nth) => city.citizen(nth));
    this.#officers = people((nth) => city.officer(nth));
  }

  /** Each a submission of its own by a citizen in the app. */
  singles(count: number): Sending[] {
    return Array.from({ length: count }, () => this.#sending(this.#citizens, 1));
  }

  /** Each a batch of submissions that an officer took in. */
  batches(count: number, size: number): Sending[] {
    return Array.from({ length: count }, () => this.#sending(this.#officers, size));
  }

  #sending(people: readonly { person: Sender; token: string }[], size: number): Sending {
    const chosen = people[(this.#next += 1) % people.length];
    if (chosen === undefined) throw new Error('there are no people');
    const commands = Array.from({ length: size }, () => {
      const { id, type, requestId, at, payload } = this.#city.submission(chosen.person);
      return { id, type, requestId, at, payload };
    });
    return {
      token: chosen.token,
      body: JSON.stringify({ commands }),
      commands: size,
      requests: commands.map(({ requestId }) => requestId),
    };
  }
}
