import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** What `/metrics` shows. Labels are names of ours (routes, codes, outcomes), never anything that a person sent. */
export interface Metrics {
  readonly registry: Registry;
  readonly seconds: Histogram<'route' | 'method' | 'status'>;
  readonly commands: Counter<'type' | 'outcome' | 'code'>;
  readonly sealed: Counter<'key'>;
  readonly jobs: Counter<'kind' | 'outcome'>;
}

/** What is measured at the moment somebody looks. */
export interface Watched {
  readonly listeners: () => number;
  /** Seconds since the relay last looked. */
  readonly relayLag: () => number;
}

/** Makes the metrics of one gateway, in a registry of its own. */
export function openMetrics(watched: Watched): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  watch('halo_live_listeners', 'Open live streams of this process.', watched.listeners, registers);
  watch(
    'halo_relay_lag_seconds',
    'Time since the relay last read the change table; 0 while nobody listens.',
    watched.relayLag,
    registers,
  );
  return {
    registry,
    seconds: new Histogram({
      name: 'halo_request_seconds',
      help: 'Time to answer, by route template.',
      labelNames: ['route', 'method', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
      registers,
    }),
    commands: new Counter({
      name: 'halo_commands_total',
      help: 'Commands by type, outcome and problem code.',
      labelNames: ['type', 'outcome', 'code'],
      registers,
    }),
    sealed: new Counter({
      name: 'halo_sealed_total',
      help: 'Sealed entries and pictures by the key to which they were sealed: current, older, unknown.',
      labelNames: ['key'],
      registers,
    }),
    jobs: new Counter({
      name: 'halo_jobs_total',
      help: 'Jobs done after a commit, by kind and outcome.',
      labelNames: ['kind', 'outcome'],
      registers,
    }),
  };
}

function watch(name: string, help: string, now: () => number, registers: Registry[]): void {
  const gauge: Gauge = new Gauge({ name, help, registers, collect: () => gauge.set(now()) });
}
