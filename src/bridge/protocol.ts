import type { Read, Shape } from './shapes.js';

/** A call: what goes along, what comes back, and how long the answer may take, in milliseconds. */
export interface CallShape {
  readonly params: Shape<unknown>;
  readonly result: Shape<unknown>;
  /** 10 seconds unless told; longer where a person has to do something first. */
  readonly timeoutMs?: number;
}

/** What one end may say: calls that the other end answers, and events that it only hears. Both are parsed at both ends. */
export interface Vocabulary {
  readonly calls: Readonly<Record<string, CallShape>>;
  readonly events: Readonly<Record<string, Shape<unknown>>>;
}

/** What goes along with a call. */
export type ParamsOf<V extends Vocabulary, M extends keyof V['calls']> = Read<V['calls'][M]['params']>;
/** What comes back of a call. */
export type ResultOf<V extends Vocabulary, M extends keyof V['calls']> = Read<V['calls'][M]['result']>;
/** What an event carries. */
export type EventOf<V extends Vocabulary, E extends keyof V['events']> = Read<V['events'][E]>;

/** What answers the calls of the other end; one that is missing is answered with `not-found`. */
export type Answers<V extends Vocabulary> = {
  readonly [M in keyof V['calls']]?: (params: ParamsOf<V, M>) => ResultOf<V, M> | Promise<ResultOf<V, M>>;
};

/** What hears the events of the other end. */
export type Ears<V extends Vocabulary> = {
  readonly [E in keyof V['events']]?: (params: EventOf<V, E>) => void;
};
