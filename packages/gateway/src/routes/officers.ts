import { areaLevel, cityOf, officersQuery } from '@halo-pamor/contract';
import { jsonReply, ProblemError } from '../reply.js';
import { officersOf } from '../rules/city-desk.js';
import type { Handler, Services } from '../services.js';
import { read } from './read.js';

/** `GET /v1/officers`: the officers of a place or a district. The list of a whole city is not given away in one piece. */
export function officers({ desks }: Services): Handler {
  return async ({ query }) => {
    const { area } = read(officersQuery, query);
    const level = areaLevel(area);
    if (level === undefined || level === 'city') {
      throw new ProblemError('invalid', { errors: [{ path: '/area', code: 'unknown-place' }] });
    }
    const desk = desks.get(cityOf(area));
    const found = desk === undefined ? [] : officersOf(desk, area);
    return jsonReply(
      JSON.stringify({
        invented: desk?.officers.some(({ invented }) => invented) ?? false,
        officers: found.map(({ id, name, phone, areas }) => ({ id, name, phone, areas })),
      }),
      { 'cache-control': 'public, max-age=300' },
    );
  };
}
