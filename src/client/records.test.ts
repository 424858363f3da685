import { expect } from '@esm-bundle/chai';
import type { RecordView } from '@halo-pamor/contract';
import { isHaloError } from '../errors.js';
import { clientAtMock, closeClients, officer } from '../testing/client-at-mock.js';
import { until } from '../testing/until.js';

const PLACE = '99.99.01.1001/001';
const supervisor = {
  id: 'pengawas-1',
  name: 'Yuni Rekaan',
  role: 'supervisor' as const,
  city: '99.99',
  areas: ['99.99'],
};

/** A duty that the invented city accepts. */
const aDuty = (text = 'Lampu jalan mati.') => ({
  category: 'aspirasi',
  at: '2026-11-21T00:00:00Z',
  place: PLACE,
  text,
});

describe('records', () => {
  afterEach(closeClients);

  it('are noted by their verb, kept from the reply, and told when the answer comes', async () => {
    const { client, another } = clientAtMock({}, officer);
    const queued = await client.noteDuty(aDuty());
    const { outcome, view } = await client.settled(queued.commandId);
    expect([outcome, view]).to.deep.equal(['accepted', null]);
    const seen: (string | undefined)[] = [];
    const stop = client.records.watch(queued.requestId, (record) => seen.push(record?.status));
    await until(async () => seen.includes('noted'));
    const desk = another({}, supervisor);
    const answer = await desk.answerDuty(queued.requestId, { text: 'Sudah diperbaiki.' });
    expect((await desk.settled(answer.commandId)).outcome).to.equal('accepted');
    await client.sync();
    await until(async () => seen.includes('answered'));
    stop();
    const [duty] = await client.records.list({ kind: 'duty' });
    expect(duty?.answer?.text).to.equal('Sudah diperbaiki.');
    expect(await client.records.list({ kind: 'cover' })).to.deep.equal([]);
    const kept: RecordView | undefined = await client.records.get(queued.requestId);
    expect(kept).to.deep.equal(duty);
  });

  it('are no requests, and requests are no records', async () => {
    const { client } = clientAtMock({}, officer);
    const { commandId, requestId } = await client.noteDuty(aDuty());
    await client.settled(commandId);
    expect(await client.views.list()).to.deep.equal([]);
    expect(await client.views.get(requestId)).to.equal(undefined);
  });

  it('are checked before they are kept', async () => {
    const { client } = clientAtMock({}, officer);
    const fault = await client.noteDuty({ ...aDuty(), text: '' }).catch((caught: unknown) => caught);
    expect(isHaloError(fault) && fault.code).to.equal('invalid-input');
    expect(await client.outbox.list()).to.deep.equal([]);
  });
});
