import type { ItemStatus, Turn } from '@halo-pamor/contract';
import type { Language } from './language.js';

/**
 * Words that every view needs. All are plain texts with named places: those of the city's words (`{officer}`,
 * `{officerShort}`, `{operator}`, `{areaUnit}`, `{host}`, `{office}`) are filled once by the provider, the others
 * (`{n}`, `{name}`) where they are shown. A missing translation is a type error.
 */
export interface SharedTerms {
  /** Which language this is; all other words of an instance follow it, see `spoken`. */
  readonly language: Language;
  readonly free: string;
  readonly freeNotice: string;
  readonly back: string;
  readonly next: string;
  readonly close: string;
  readonly cancel: string;
  readonly save: string;
  readonly send: string;
  readonly change: string;
  readonly remove: string;
  readonly yes: string;
  readonly no: string;
  readonly retry: string;
  readonly optional: string;
  readonly required: string;
  readonly choose: string;
  readonly loading: string;
  readonly busy: string;
  readonly call: string;
  readonly whatsApp: string;
  readonly contact: string;
  readonly step: string;
  readonly stepState: { readonly done: string; readonly now: string; readonly next: string };
  readonly today: string;
  readonly tomorrow: string;
  readonly yesterday: string;
  readonly dayPart: {
    readonly morning: string;
    readonly midday: string;
    readonly afternoon: string;
    readonly any: string;
  };
  readonly code: string;
  readonly toBeConfirmed: string;
  readonly status: Readonly<Record<ItemStatus, string>>;
  readonly turnTitle: string;
  readonly turn: Readonly<Record<Turn, string>>;
  readonly papersWith: Readonly<Record<'citizen' | 'officer' | 'operator' | 'carrier', string>>;
  readonly offlineTitle: string;
  readonly offlineText: string;
  readonly savedOnPhone: string;
  readonly waitingOnPhone: string;
  readonly received: string;
  readonly parkedTitle: string;
  readonly parkedText: string;
  readonly sendNow: string;
  readonly keepFile: string;
  readonly discard: string;
  readonly discardTitle: string;
  readonly discardText: string;
  readonly problemTitle: string;
  readonly problems: Readonly<Record<ProblemWord, string>>;
}

/** The sentences about problems; `problemSentence` says which code gets which. */
export type ProblemWord =
  | 'offline'
  | 'timeout'
  | 'unauthorised'
  | 'forbidden'
  | 'not-found'
  | 'illegal-transition'
  | 'id-reused'
  | 'already-exists'
  | 'too-large'
  | 'same-picture'
  | 'malformed'
  | 'consent-outdated'
  | 'internal'
  | 'bad-reply'
  | 'storage-full'
  | 'storage-unavailable'
  | 'storage-newer'
  | 'clock-wrong'
  | 'sealing-unavailable'
  | 'seal-broken'
  | 'permit-invalid'
  | 'vault-locked'
  | 'host-refused'
  | 'unknown';
