import { after, before, describe } from 'node:test';
import { loadCities } from '@halo-pamor/cities';
import { serveMock } from '@halo-pamor/host-tools';
import { mockGateway } from '../../src/testing/index.js';
import type { TestPerson } from '../support/issuer.js';
import { badgeCases } from './cases/badge.js';
import { custodyCases } from './cases/custody.js';
import { feedCases } from './cases/feed.js';
import { foldCases } from './cases/fold.js';
import { handoverCases } from './cases/handover.js';
import { idempotencyCases } from './cases/idempotency.js';
import { lifeCases } from './cases/life.js';
import { liveCases } from './cases/live.js';
import { outreachCases } from './cases/outreach.js';
import { ownerCases } from './cases/owners.js';
import { recordCases } from './cases/records.js';
import { refusalCases } from './cases/refusals.js';
import { sightCases } from './cases/sight.js';
import { Stage, type Running } from './subject.js';

// What a mock gateway does not promise stays out: limits on guessing, reports, the audit log, and what a web server says
// around its answers.

/** The mock gateway of the hosts' tests, with the pack and the officers of Kota Bekasi, behind an address. */
async function startMock(): Promise<Running> {
  const city = (await loadCities()).find(({ pack }) => pack.city.code === '32.75');
  if (city?.officers === undefined) throw new Error('the pack of Kota Bekasi does not ship with officers');
  const { pack, officers, standards } = city;
  const listed = { invented: true, officers: officers.officers.map((officer) => ({ ...officer })) };
  const gateway = mockGateway({ pack, officers: listed, ...(standards && { standards }) });
  const served = await serveMock(gateway);
  const token = ({ sub: id, name, role, city: of, areas }: TestPerson) =>
    gateway.token({ id, name, role, city: of, areas });
  return {
    url: served.url,
    pack,
    issuer: {
      ...{ issuer: gateway.url, audience: 'halo-pamor', jwks: gateway.url, publicKey: {} },
      token,
      rsaToken: token,
      stop: () => Promise.resolve(),
    },
    stop: () => served.close(),
  };
}

describe('the contract, on the mock gateway', () => {
  const stage = new Stage();
  before(async () => stage.enter(await startMock()));
  after(() => stage.running.stop());

  lifeCases(stage);
  refusalCases(stage);
  handoverCases(stage);
  badgeCases(stage);
  idempotencyCases(stage);
  sightCases(stage);
  feedCases(stage);
  liveCases(stage);
  custodyCases(stage);
  ownerCases(stage);
  recordCases(stage);
  outreachCases(stage);
  foldCases(stage);
});
