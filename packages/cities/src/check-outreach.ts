import type { CityPack } from '@halo-pamor/contract';
import { faultAt, repeated, type Fault } from './fault.js';

/** What travels along has codes of its own, every blank is for services that the city has, and none for two kinds. */
export function checkOutreach({ outreach, services }: CityPack): Fault[] {
  if (outreach === undefined) return [];
  const known = new Set(services.map(({ code }) => code));
  const place = (list: string, index: number) => ['outreach', list, index, 'code'];
  const offered = [
    ...services.map(({ code }, index) => ({ value: code, place: ['services', index, 'code'] })),
    ...outreach.alongside.map(({ code }, index) => ({ value: code, place: place('alongside', index) })),
  ];
  const printed = outreach.blanks.flatMap((blank, b) =>
    blank.services.map((value, s) => ({ value, place: ['outreach', 'blanks', b, 'services', s] })),
  );
  return [
    ...repeated(offered, 'service'),
    ...repeated(
      outreach.blanks.map(({ code }, index) => ({ value: code, place: place('blanks', index) })),
      'kind of blank',
    ),
    ...repeated(printed, 'service on a blank'),
    ...printed
      .filter(({ value }) => !known.has(value))
      .map(({ value, place: at }) => faultAt(at, `There is no service "${value}".`)),
    ...(['spoilReasons', 'differenceReasons'] as const).flatMap((list) =>
      repeated(
        outreach[list].map(({ code }, index) => ({ value: code, place: place(list, index) })),
        'code',
      ),
    ),
  ];
}
