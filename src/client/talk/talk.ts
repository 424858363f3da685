import { drainOnce, type DrainOnceOptions } from '../../outbox/drain-once.js';
import type { Sending, SendingOptions } from '../../outbox/sending.js';
import { startSending } from '../../outbox/start-sending.js';
import { lateImport } from '../../late-import.js';
import type { Uploads } from '../../outbox/uploader.js';
import type { LiveNotice } from '../halo-pamor.js';
import { orOffline } from '../or-offline.js';
import { makeTransport, type Transport, type TransportOptions } from '../transport.js';
import { callsOver, type Calls } from './calls.js';
import { makeHeard } from './heard.js';
import { liveNews, type LiveOptions } from './live.js';
import { readFeed, type FeedStore } from './read-feed.js';

interface UploadsPart {
  readonly uploadsOver: (transport: Transport) => Uploads;
}

const loadUploads = lateImport<UploadsPart>(() => import('./uploads.js'), 'uploadsOver');

/** What talking works with. */
export interface TalkOptions extends TransportOptions {
  /** Kemendagri code of the city whose pack is asked for. */
  readonly city: string;
}

/** Everything that talks to the gateway. */
export interface Talk {
  readonly calls: Calls;
  /** Begins to send what waits in an outbox. */
  startSending(options: SendingOptions): Promise<Sending>;
  /** Sends once what can be sent of a storage, for whomever it is. */
  drain(options: DrainOnceOptions): Promise<void>;
  /** Reads the change feed to its end; resolves with the number of requests that changed. */
  readFeed(store: FeedStore, signal: AbortSignal): Promise<number>;
  /** News until the signal ends them. */
  liveNews(options: Pick<LiveOptions, 'cursor' | 'changed' | 'signal'>): AsyncIterable<LiveNotice>;
}

/**
 * Makes what talks. This room is one part that loads at the first contact with the gateway (`reach`): whatever only the
 * network needs belongs here, and nothing that an app without signal needs may be here alone.
 */
export function makeTalk(options: TalkOptions): Talk {
  const { city, clock, random } = options;
  const transport = makeTransport(options);
  const calls = callsOver(transport, city, clock);
  const uploads = async () => (await orOffline(loadUploads())).uploadsOver(transport);
  const heard = makeHeard();
  const post: Calls['send'] = async (...args) => {
    const reply = await calls.send(...args);
    heard.note();
    return reply;
  };
  let wake: () => void = () => undefined;
  /** A stream that has come through is better news of the network than the end of any pause. */
  const wakingWith = (changed: LiveOptions['changed']): LiveOptions['changed'] => {
    let last = 'off';
    return (how) => {
      if (how === 'stream' && last !== how) wake();
      last = how;
      changed(how);
    };
  };
  return {
    calls,
    startSending: async (asked) => {
      const sending = await startSending({ post, uploads }, asked);
      wake = () => {
        if (asked.autoSend && sending.leads()) void sending.wake(true);
      };
      return sending;
    },
    drain: (of) => drainOnce({ post: calls.send, uploads }, of),
    readFeed: (store, signal) => readFeed(store, calls, signal),
    liveNews: (live) =>
      liveNews({ ...live, heard, changed: wakingWith(live.changed), open: calls.live, clock, random }),
  };
}
