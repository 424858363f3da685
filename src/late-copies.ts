/**
 * Where a copy of a part lies that stands on nothing but what every page has from its start; undefined where there are none, as
 * in what a host's own bundler makes. The bundler of the built files puts another module in this one's place.
 */
export const copyOf: ((address: string) => string) | undefined = undefined;
