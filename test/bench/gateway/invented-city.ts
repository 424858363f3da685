import { loadCities } from '@halo-pamor/cities';
import type { Actor } from '@halo-pamor/contract';
import { deviceId } from './device-id.js';

/** The city whose requests are invented. */
export interface InventedCity {
  readonly code: string;
  readonly places: readonly string[];
  /** The officer of the nth place, as the city's (invented) list has them. */
  officer(nth: number): Actor & { readonly place: string };
  citizen(nth: number): Actor & { readonly place: string };
  /** An operator of a kecamatan or a kelurahan. */
  operator(area: string): Actor;
  /** One new submission from this person. */
  submission(from: Actor & { readonly place: string }): Submission;
  /** Id and moment of one more command. */
  ids(): { readonly id: string; readonly at: string };
}

/** A command, and what its document requires. */
export interface Submission {
  readonly id: string;
  readonly type: string;
  readonly requestId: string;
  readonly at: string;
  readonly payload: unknown;
  /** Codes of the papers; not part of the command. */
  readonly requirements: readonly string[];
}

/** Reads Kota Bekasi; people are invented, phones end in zeros. */
export async function inventedCity(): Promise<InventedCity> {
  const city = (await loadCities()).find(({ pack }) => pack.city.code === '32.75');
  const officers = city?.officers?.officers ?? [];
  if (city === undefined || officers.length === 0) throw new Error('the city pack names no officers');
  const { code } = city.pack.city;
  const variants = city.pack.services.flatMap((service) => (service.offered === 'door' ? service.variants : []));
  const places = officers.flatMap(({ areas }) => areas.slice(0, 1));
  const at = <T>(list: readonly T[], nth: number): T => {
    const found = list[nth % list.length];
    if (found === undefined) throw new Error('the city pack holds an empty list');
    return found;
  };
  let submitted = 0;
  return {
    code,
    places,
    officer: (nth) => {
      const { id, name } = at(officers, nth);
      const place = at(places, nth);
      return { id, name, role: 'officer', city: code, areas: [place], place };
    },
    citizen: (nth) => {
      const place = at(places, nth);
      return { id: `rekaan-${nth}`, name: 'Warga Rekaan', role: 'citizen', city: code, areas: [place], place };
    },
    operator: (area) => ({
      id: `operator-${area}`,
      name: 'Operator Rekaan',
      role: 'operator',
      city: code,
      areas: [area],
    }),
    ids,
    submission: ({ place, role }) => {
      const { code: variant, requirements } = at(variants, (submitted += 1));
      return {
        ...ids(),
        type: 'submit-request',
        requestId: deviceId(),
        payload: {
          items: [{ variant }],
          applicant: { name: 'Warga Rekaan', phone: '+628120000000' },
          forWhom: 'self',
          channel: role === 'citizen' ? 'app' : 'phone',
          place,
          address: { street: 'Jalan Rekaan 12', rt: '003' },
          times: [{ day: null, part: 'any' }],
          consent: { version: city.pack.consent.version, given: true },
        },
        requirements: requirements.map(({ code: paper }) => paper),
      };
    },
  };
}

const ids = () => ({ id: deviceId(), at: new Date().toISOString() });
