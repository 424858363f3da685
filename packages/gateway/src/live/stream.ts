import type { LiveEvent, Scope } from '@halo-pamor/contract';
import { isAfter, type Position } from '../store/cursor.js';

/** A change as the relay tells it. */
export interface Told {
  readonly position: Position;
  readonly cursor: string;
  readonly request: string;
}

/** Writes that may wait for a slow reader before the stream is ended; the reader resumes by its last id. */
const MOST_WAITING = 1_000;

/**
 * One open stream of server-sent events. What the relay tells before the missed events were read waits, so that order
 * is kept; whatever was told already is not told again.
 */
export class LiveStream {
  readonly scope: Scope;
  readonly person: string;
  /** Moment (ms) after which the token is worth nothing. */
  readonly until: number;
  readonly body: ReadableStream<Uint8Array>;
  readonly #encoder = new TextEncoder();
  #controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  #held: Told[] | undefined = [];
  #last: Position;
  #unsent = '';

  constructor(scope: Scope, person: string, until: number, from: Position, closed: (stream: LiveStream) => void) {
    this.scope = scope;
    this.person = person;
    this.until = until;
    this.#last = from;
    this.body = new ReadableStream<Uint8Array>(
      {
        start: (controller) => {
          this.#controller = controller;
        },
        cancel: () => {
          this.#controller = undefined;
          closed(this);
        },
      },
      new CountQueuingStrategy({ highWaterMark: MOST_WAITING }),
    );
    this.#write('retry: 2000\n\n');
  }

  get isOpen(): boolean {
    return this.#controller !== undefined;
  }

  /** Tells of a change, once and in order. */
  tell(told: Told): void {
    if (this.#held !== undefined) {
      this.#held.push(told);
      return;
    }
    if (!isAfter(told.position, this.#last)) return;
    this.#last = told.position;
    this.#send({ kind: 'changed', cursor: told.cursor, request: told.request });
  }

  /** Tells what was missed, and then what came in the meantime. */
  begin(missed: readonly Told[]): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const told of missed) this.tell(told);
    for (const told of held) this.tell(told);
  }

  /** Says that too much was missed to tell one by one. */
  reset(position: Position, cursor: string): void {
    this.#last = position;
    this.#send({ kind: 'reset', cursor });
  }

  heartbeat(): void {
    this.#write(': still here\n\n');
  }

  end(): void {
    const controller = this.#controller;
    const text = this.#unsent;
    this.#unsent = '';
    this.#controller = undefined;
    try {
      if (text !== '') controller?.enqueue(this.#encoder.encode(text));
      controller?.close();
    } catch {
      // The reader was gone already.
    }
  }

  #send(event: LiveEvent): void {
    this.#write(`id: ${event.cursor}\nevent: ${event.kind}\ndata: ${JSON.stringify(event)}\n\n`);
  }

  /** All that is told in one go is one write, for each costs a system call. */
  #write(text: string): void {
    if (this.#controller === undefined) return;
    if (this.#unsent === '') queueMicrotask(() => this.#flush());
    this.#unsent += text;
  }

  #flush(): void {
    const text = this.#unsent;
    this.#unsent = '';
    const controller = this.#controller;
    if (controller === undefined || text === '') return;
    if ((controller.desiredSize ?? 0) <= 0) this.end();
    else controller.enqueue(this.#encoder.encode(text));
  }
}
