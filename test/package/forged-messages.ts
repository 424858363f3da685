/** Who sends a forged message, and to whom: by the names that forged-frames.test.ts gives to windows. */
export interface Forged {
  readonly from: 'stranger' | 'sandbox' | 'nested' | 'popup' | 'twin' | 'frame' | 'host';
  readonly to: 'host' | 'frame';
  readonly data: unknown;
}

let count = 0;
const id = (): string => `forged-${(count += 1)}`;
const event = (method: string, params: unknown): string =>
  JSON.stringify({ v: 1, id: id(), kind: 'event', method, params });
const call = (method: string, params: unknown): string =>
  JSON.stringify({ v: 1, id: id(), kind: 'call', method, params });
const reply = (result: unknown): string => JSON.stringify({ v: 1, id: id(), kind: 'reply', result });

/** What the page around would act on, if it came from its frame. */
const wellFormed = (): string[] => [
  event('height', { px: 4_321 }),
  event('told', { name: 'halo-ready', detail: { forged: true } }),
  event('told', { name: 'halo-submit', detail: { requestId: 'forged' } }),
  event('told', { name: 'halo-view-change', detail: { view: 'forged', canGoBack: true } }),
  call('token', { reason: 'first' }),
  call('before', { name: 'halo-before-submit', detail: {} }),
  reply({ version: 1 }),
  reply({ went: true }),
];

/** What a frame would act on, if it came from the page around it. */
const orders = (): string[] => [
  call('hello', { versions: [1], settings: { city: '99.99', gateway: 'https://forged.invalid', view: 'forged' } }),
  call('open', { view: 'forged' }),
  call('goBack', {}),
  call('lock', {}),
  call('leave', {}),
  reply({ token: 'forged' }),
];

/** What no end acts on, whoever sends it. */
const malformed = (): unknown[] => [
  '',
  'null',
  '[]',
  '{}',
  '{"v":1',
  '\u0000',
  '['.repeat(50_000),
  event('height', { px: 'tall' }),
  event('height', { px: -1 }),
  event('height', { px: 1.5 }),
  event('height', { px: 1e12 }),
  event('height', null),
  event('told', { name: 'halo-forged', detail: {} }),
  event('told', { name: 'click', detail: {} }),
  event('told', { name: 'halo-ready', detail: { deep: { name: 'of a person' } } }),
  event('told', { name: 'halo-ready', detail: { long: 'x'.repeat(1_000) } }),
  event('__proto__', {}),
  event('constructor', {}),
  event('toString', {}),
  call('toString', {}),
  call('__proto__', {}),
  event('height', { px: 4_321 }).replace('"v":1', '"v":2'),
  event('height', { px: 4_321 }).replace('"event"', '"news"'),
  event('height', { px: 4_321 }).replace('"id"', '"ID"'),
  '{"v":1,"id":"p1","kind":"event","method":"height","params":{"__proto__":{"px":4321}}}',
  '{"v":1,"id":"p2","kind":"event","__proto__":{"method":"height","params":{"px":4321}}}',
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
  '{"v":1,"id":"r1","kind":"reply","error":{"code":"timeout"}}',
  event('told', { name: 'halo-ready', detail: { big: 'x'.repeat(5 * 1024 * 1024) } }),
  { v: 1, id: 'o1', kind: 'event', method: 'height', params: { px: 4_321 } },
  [event('height', { px: 4_321 })],
  7,
  null,
];

/** More than a hundred messages that must have no effect. */
export function forgedMessages(): Forged[] {
  const to = (of: Pick<Forged, 'from' | 'to'>, all: readonly unknown[]): Forged[] =>
    all.map((data) => ({ ...of, data }));
  return [
    ...to({ from: 'stranger', to: 'host' }, wellFormed()),
    ...to({ from: 'sandbox', to: 'host' }, wellFormed()),
    ...to({ from: 'nested', to: 'host' }, wellFormed()),
    ...to({ from: 'popup', to: 'host' }, wellFormed()),
    ...to({ from: 'twin', to: 'host' }, wellFormed()),
    ...to({ from: 'frame', to: 'host' }, malformed()),
    ...to({ from: 'stranger', to: 'frame' }, orders()),
    ...to({ from: 'sandbox', to: 'frame' }, orders()),
    ...to({ from: 'nested', to: 'frame' }, orders()),
    ...to({ from: 'host', to: 'frame' }, malformed()),
  ];
}
