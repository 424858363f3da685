import type { Clock } from './clock.js';
import { backoff } from './retry.js';
import type { Sending } from './sending.js';
import type { Shelf } from './shelf.js';

/** What delivery works with. */
export interface DeliveryOptions {
  readonly shelf: Shelf;
  readonly clock: Clock;
  readonly random: () => number;
  readonly autoSend: boolean;
  /** Begins to send; called again after it rejected. */
  readonly start: () => Promise<Sending>;
  /** Asks the tab that sends; `all` when a person wishes for what waits for a later moment too. */
  readonly askLeader: (all: boolean) => void;
}

/**
 * Sees to it that what waits is sent, by this tab or by another. Nothing is started before something waits; when it
 * cannot be started, because its code comes with the network, what waits stays where it is and it is tried again later.
 */
export interface Delivery {
  /** There may be something to send. Does nothing without `autoSend`. */
  readonly send: (all: boolean) => void;
  /** Sends at a person's wish. Resolves when nothing more can be sent for the moment. */
  readonly flush: () => Promise<void>;
  /** Another tab asks the one that sends. */
  readonly asked: (all: boolean) => void;
  /** Something was written or sent by another tab. */
  readonly noticed: () => void;
  readonly stop: () => void;
}

/** Makes a delivery; it rests until it is told of something. */
export function makeDelivery(options: DeliveryOptions): Delivery {
  const { shelf, clock, random, autoSend, start, askLeader } = options;
  let starting: Promise<Sending> | undefined;
  let sending: Sending | undefined;
  let stopped = false;
  let failures = 0;
  let cancelTimer: () => void = () => undefined;

  const started = () => {
    starting ??= start().then(
      (own) => {
        cancelTimer();
        sending = own;
        if (stopped) own.stop();
        return own;
      },
      (caught: unknown) => {
        starting = undefined;
        failures += 1;
        cancelTimer();
        if (autoSend && !stopped) cancelTimer = clock.after(backoff(failures, random), () => send(false));
        throw caught;
      },
    );
    return starting;
  };

  const deliver = async (all: boolean, wished: boolean): Promise<void> => {
    if (stopped) return;
    try {
      const { leads, wake } = await started();
      if (leads()) await wake(all);
      else askLeader(wished);
    } catch {
      // Not started: the timer, the network's return and the next call try again.
    }
  };

  const sendWhatWaits = async (all: boolean): Promise<void> => {
    // A storage that cannot be counted may hold something.
    const waits =
      sending !== undefined ||
      (await shelf.count().then(
        ({ waiting }) => waiting > 0,
        () => true,
      ));
    if (waits) await deliver(all, false);
  };
  const send = (all: boolean) => {
    if (autoSend) void sendWhatWaits(all);
  };

  return {
    send,
    flush: () => deliver(true, true),
    asked: (all) => {
      if (sending?.leads() === true && (autoSend || all)) void sending.wake(all);
    },
    noticed: () => {
      // So that somebody is there to send should the tab that wrote it close.
      if (sending === undefined) send(false);
    },
    stop: () => {
      stopped = true;
      cancelTimer();
      sending?.stop();
    },
  };
}
