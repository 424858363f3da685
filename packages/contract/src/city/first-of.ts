import type { CityFirst } from './first.js';
import type { CityPack } from './pack.js';

/** What the form's first question shows of this pack. */
export function cityFirstOf({ bundleRules: { events, households }, ...pack }: CityPack): CityFirst {
  const { format, version, city, timeZone, locale, words, theme } = pack;
  const asked = events.filter(({ code }) => households.some(({ event }) => event === code));
  return {
    part: 'first',
    ...{ format, version, city, timeZone, locale, words, theme },
    happened: asked.map(({ code, plain }) => ({ code, plain })),
  };
}
