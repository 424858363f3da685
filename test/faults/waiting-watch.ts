import { setTimeout as pause } from 'node:timers/promises';
import type { FaultLink } from './fault-link.js';

/** What is seen from outside of how commands leave a phone. */
export interface WaitingWatch {
  /** A command is kept on the phone from now on. */
  waits(id: string): void;
  /** How many have not yet been seen on their way. */
  left(): number;
  /** The longest time in which something waited and nothing was sent, in milliseconds. */
  longestMs(): number;
  /** Commands that were on their way twice at the same time. */
  doubled(): readonly string[];
  /** Resolves once nothing is on its way any more. */
  settled(): Promise<void>;
}

/** Watches the commands of one phone on their way through a link. */
export function waitingWatch(link: FaultLink): WaitingWatch {
  const waiting = new Map<string, number>();
  const seen = new Set<string>();
  const flying = new Map<string, number>();
  const doubled = new Set<string>();
  let lastSent = performance.now();
  let longest = 0;

  link.watch(({ commands }) => {
    if (commands.length > 0) {
      const now = performance.now();
      const [oldest = now] = waiting.values();
      longest = Math.max(longest, now - Math.max(lastSent, oldest));
      lastSent = now;
    }
    for (const id of commands) {
      seen.add(id);
      waiting.delete(id);
      const times = (flying.get(id) ?? 0) + 1;
      flying.set(id, times);
      if (times > 1) doubled.add(id);
    }
    return () => {
      for (const id of commands) flying.set(id, (flying.get(id) ?? 1) - 1);
    };
  });

  return {
    waits: (id) => {
      // It may have been on its way before the page said that it is kept.
      if (!seen.has(id)) waiting.set(id, performance.now());
    },
    left: () => waiting.size,
    longestMs: () => longest,
    doubled: () => [...doubled],
    settled: async () => {
      while ([...flying.values()].some((times) => times > 0)) await pause(20);
    },
  };
}
