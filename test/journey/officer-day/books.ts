import assert from 'node:assert/strict';
import { Api } from '../../support/api.js';
import type { Scene } from '../journey.js';
import { DARTO, MARNI, OFFICER, SITI, STAND_IN, UJANG } from './cast.js';

/**
 * What each request has lived through, and by whose hand, where officers are concerned. What the gateway says of a promise
 * hangs on the hour at which this runs: a visit of this morning that is agreed on in the evening is near its end at once.
 */
const lives: Readonly<Record<string, readonly string[]>> = {
  [SITI]: [
    'request-submitted',
    `visit-agreed by ${OFFICER}`,
    'officer-reassigned',
    `visit-started by ${OFFICER}`,
    `file-attached by ${OFFICER}`,
    `papers-collected by ${STAND_IN}`,
    `items-filed by ${STAND_IN}`,
    'items-approved',
    'items-printed',
    'items-ready',
    `items-taken-out by ${STAND_IN}`,
    `items-delivered by ${STAND_IN}`,
    'receipt-confirmed',
  ],
  [DARTO]: [
    'request-submitted',
    `visit-agreed by ${OFFICER}`,
    `visit-started by ${OFFICER}`,
    `visit-failed by ${OFFICER}`,
    'officer-reassigned',
    'officer-reassigned',
  ],
  [MARNI]: [`request-submitted by ${OFFICER}`, 'officer-reassigned', 'officer-reassigned'],
  [UJANG]: [`request-submitted by ${OFFICER}`, 'officer-reassigned', 'officer-reassigned'],
};

/** The gateway's books at the end of the day: four requests, each with its one life, one need with its answer, one cover. */
export async function nothingLostOrTwice({ demo }: Scene): Promise<void> {
  const books = new Api(demo.gatewayUrl, await demo.tokenOf('supervisor-32.75.01'));
  const { items } = await books.requests({ order: 'newest', limit: '200' });
  const lived = await Promise.all(
    items.map(async ({ id, applicant, officer }) => {
      const { events } = await books.history(id);
      const life = events
        .filter(({ type }) => !type.startsWith('promise-'))
        .map(({ type, by }) => (by.role === 'officer' ? `${type} by ${by.name}` : type));
      return [applicant.name, { life, officer: officer?.name }] as const;
    }),
  );
  assert.equal(items.length, 4);
  assert.deepEqual(
    Object.fromEntries(lived),
    Object.fromEntries(
      Object.entries(lives).map(([name, life]) => [name, { life, officer: name === SITI ? STAND_IN : OFFICER }]),
    ),
  );
  const siti = items.find(({ applicant }) => applicant.name === SITI);
  assert.equal(
    siti?.papers.flatMap(({ files = [] }) => files).length,
    1,
    'one picture, made by one and used by the other',
  );

  const { records } = await books.allChanges();
  const histories = await Promise.all(
    records.map(async ({ kind, id }) => {
      const { events } = await books.recordHistory(id);
      return [kind, events.map(({ type }) => type)] as const;
    }),
  );
  assert.equal(records.length, 2);
  assert.deepEqual(Object.fromEntries(histories), {
    duty: ['duty-noted', 'duty-answered'],
    cover: ['cover-planned', 'cover-accepted', 'cover-begun', 'cover-ended'],
  });
}
