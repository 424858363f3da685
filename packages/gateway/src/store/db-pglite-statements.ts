import { parse, protocol, type PGlite } from '@electric-sql/pglite';
import type { Statement } from './database.js';
import { keptName } from './statement-name.js';

/**
 * Runs statements that the engine keeps parsed under their names: one message a query instead of the five that the
 * engine's own way takes, which asks anew each time of which types the values are.
 */
export class PgliteStatements {
  readonly #engine: PGlite;
  /** Types of the values, by the statement's name. */
  readonly #known = new Map<string, readonly number[]>();

  constructor(engine: PGlite) {
    this.#engine = engine;
  }

  /** The rows. Whoever calls sees to it that nobody else is within a transaction. */
  async run({ name, sql }: Statement<unknown>, values: readonly unknown[]): Promise<readonly unknown[]> {
    const types = this.#known.get(name) ?? (await this.#prepare(name, sql));
    const bound = values.map((value, nth) => this.#written(value, types[nth] ?? 0));
    const answer = await this.#send(
      protocol.serialize.bind({ statement: keptName(name), values: bound }),
      protocol.serialize.describe({ type: 'P' }),
      protocol.serialize.execute({}),
    );
    return parse.parseResults(answer, this.#engine.parsers)[0]?.rows ?? [];
  }

  async #prepare(name: string, sql: string): Promise<readonly number[]> {
    const kept = keptName(name);
    const answer = await this.#send(
      protocol.serialize.parse({ name: kept, text: sql }),
      protocol.serialize.describe({ type: 'S', name: kept }),
    );
    const types = parse.parseDescribeStatementResults(answer);
    this.#known.set(name, types);
    return types;
  }

  #written(value: unknown, type: number): string | null {
    if (value === null || value === undefined) return null;
    const write = this.#engine.serializers[type];
    if (write !== undefined) return write(value);
    // The engine writes no UUID, and all of ours travel as text.
    if (typeof value !== 'string') throw new TypeError(`no value of type ${type} can be written`);
    return value;
  }

  async #send(...messages: readonly Uint8Array[]) {
    const { messages: answer } = await this.#engine.execProtocol(
      Buffer.concat([...messages, protocol.serialize.sync()]),
      {
        syncToFs: false,
      },
    );
    return answer;
  }
}
