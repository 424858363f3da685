/** In the mode and with the credentials of `<link rel="preload" as="fetch" crossorigin>`: a browser takes its answer for no other request. */
export const AS_PRELOADED: RequestInit = { referrerPolicy: 'no-referrer' };

/** Where a gateway gives what a citizen's form shows of a city before anything was answered; a page may ask for it ahead. */
export function cityFirstAddress(gateway: string, city: string): string {
  return `${rootOf(gateway)}/v1/city/first?${new URLSearchParams({ code: city })}`;
}

/** The same for the whole pack. `locale`: of its texts; `id` asks for none. */
export function cityAddress(gateway: string, city: string, locale: string): string {
  const query = { code: city, ...(locale === 'id' ? {} : { locale }) };
  return `${rootOf(gateway)}/v1/city?${new URLSearchParams(query)}`;
}

function rootOf(gateway: string): string {
  return gateway.replace(/\/+$/, '');
}
