/** What one of our elements takes and tells, as the checks hand it over: each setting with the values it is given in turn. */
export interface Subject {
  readonly tag: string;
  /** Without these it has nothing to do; with them it asks nobody for anything. */
  readonly still: Readonly<Record<string, unknown>>;
  readonly text: Values<string>;
  /** A setting with an attribute of another name than its property's. */
  readonly attribute?: { readonly attribute: string; readonly property: string; readonly value: string };
  readonly number?: Values<number>;
  readonly isIt?: Values<boolean>;
  readonly object: Values<object>;
  readonly list: Values<readonly unknown[]>;
  readonly act?: Values<() => Promise<unknown>>;
  readonly slots: readonly string[];
  readonly events: readonly string[];
  readonly method?: string;
  /** The event that tells of its going. */
  readonly goes?: string;
}

interface Values<T> {
  readonly property: string;
  readonly values: readonly [T, T];
}

const never = (): Promise<never> => new Promise(() => undefined);

const gateway = 'https://pamor.example';

/** A city's page that everybody may read. */
const page = (tag: string): Subject => ({
  tag,
  still: { gateway, city: '32.75' },
  text: { property: 'theme', values: ['dark', 'large'] },
  object: { property: 'client', values: [{ standards: never }, { standards: never }] },
  list: { property: 'client', values: [['one'], ['other']] },
  slots: [],
  events: ['halo-error'],
});

/** Every element that a host writes. */
export const subjects: readonly Subject[] = [
  {
    tag: 'halo-pamor',
    still: { gateway, city: '32.75', getToken: never },
    text: { property: 'theme', values: ['dark', 'large'] },
    attribute: { attribute: 'request-id', property: 'requestId', value: '01980000-0000-7000-8000-000000000001' },
    number: { property: 'lockAfter', values: [3, 7] },
    object: { property: 'secureStore', values: [{ get: never }, { get: never, set: never, delete: never }] },
    list: { property: 'client', values: [['one'], ['other']] },
    act: { property: 'getToken', values: [async () => never(), async () => never()] },
    slots: ['header', 'footer'],
    events: [
      'halo-ready',
      'halo-view-change',
      'halo-route',
      'halo-before-submit',
      'halo-submit',
      'halo-before-handover',
      'halo-handover',
      'halo-before-leave',
      'halo-outbox',
      'halo-auth-required',
      'halo-error',
      'halo-exit',
    ],
    method: 'getStatus',
    goes: 'halo-exit',
  },
  page('halo-standards'),
  page('halo-coverage'),
  {
    tag: 'halo-capture',
    still: { requestId: '01980000-0000-7000-8000-000000000001', paperCode: 'kk' },
    text: { property: 'paperName', values: ['Kartu Keluarga', 'Buku nikah'] },
    attribute: { attribute: 'max-pages', property: 'maxPages', value: '3' },
    number: { property: 'maxPages', values: [3, 7] },
    isIt: { property: 'liveCamera', values: [true, false] },
    object: {
      property: 'store',
      values: [
        { load: never, save: never, forget: never },
        { load: never, save: never, forget: never },
      ],
    },
    list: { property: 'estimate', values: [['one'], ['other']] },
    act: { property: 'capturePhoto', values: [async () => never(), async () => never()] },
    slots: [],
    events: ['halo-captured'],
    method: 'forget',
  },
];
