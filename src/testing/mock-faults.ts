import { isRetryable, type ProblemCode, type RouteName } from '@halo-pamor/contract';
import { problemResponse } from './mock-call.js';

/**
 * What can go wrong with an exchange: the gateway answers with a problem; the line is cut before anything arrives (`cut`), or
 * after the gateway did what it was asked and before its answer is back (`no-reply`); or the answer is the page of some other
 * server (`not-json`).
 */
export type MockFault = ProblemCode | 'cut' | 'no-reply' | 'not-json';

/** Which exchanges fail. */
export interface FailWish {
  /** How many. Default 1. */
  readonly times?: number;
  /** Only those of this route. */
  readonly route?: RouteName;
}

/** The faults that a test plants between a client and a mock gateway. */
export interface MockFaults {
  failNext(fault: MockFault, wish?: FailWish): void;
  /** Cuts the line until it is called with false. */
  offline(isOff?: boolean): void;
  /** Holds every answer back by so many milliseconds; 0 ends it. */
  slow(ms: number): void;
  /** Does an exchange under the faults that stand. */
  exchange(route: RouteName | undefined, signal: AbortSignal, pass: () => Promise<Response>): Promise<Response>;
}

const cut = () => new TypeError('Failed to fetch');

function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    });
  });
}

/** Makes a place for faults without any. */
export function mockFaults(): MockFaults {
  const planted: { fault: MockFault; left: number; route: RouteName | undefined }[] = [];
  let isOffline = false;
  let delay = 0;

  return {
    failNext: (fault, { times = 1, route } = {}) => {
      planted.push({ fault, left: times, route });
    },
    offline: (isOff = true) => {
      isOffline = isOff;
    },
    slow: (ms) => {
      delay = ms;
    },
    exchange: async (route, signal, pass) => {
      if (isOffline) throw cut();
      if (delay > 0) await rest(delay, signal);
      const found = planted.find((each) => each.left > 0 && (each.route === undefined || each.route === route));
      if (found === undefined) return pass();
      found.left -= 1;
      switch (found.fault) {
        case 'cut':
          throw cut();
        case 'no-reply':
          await pass();
          throw cut();
        case 'not-json':
          return new Response('<!doctype html><title>Login</title>', { headers: { 'content-type': 'text/html' } });
        default:
          return problemResponse(found.fault, isRetryable(found.fault) ? { 'retry-after': '1' } : {});
      }
    },
  };
}
