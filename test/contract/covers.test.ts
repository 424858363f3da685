import assert from 'node:assert/strict';
import { it } from 'node:test';
import { commandReply, type RecordView, type RequestView } from '@halo-pamor/contract';
import { onEachEngine } from '../support/engines.js';
import { command, submission, tomorrow } from '../support/commands.js';
import { people, type PersonName } from '../support/people.js';
import { readUntil } from '../support/read-until.js';
import { planCover } from './cases/records.js';

const HOUR_MS = 60 * 60 * 1000;
const SETTINGS = { coversEvery: 10 };

onEachEngine('an officer who is away', SETTINGS, ({ running, api }) => {
  async function requestWith(id: string, officer: PersonName): Promise<RequestView> {
    const supervisor = await api('supervisor');
    return readUntil(
      () => supervisor.request(id),
      (view) => view.officer?.id === people[officer].sub,
    );
  }

  async function coverAt(id: string, status: RecordView['status']): Promise<void> {
    const supervisor = await api('supervisor');
    await readUntil(
      () => supervisor.record(id),
      (view) => view.status === status,
    );
  }

  /** Sends a command that was made so long ago, by a device that says when it sends. */
  async function sendLate(who: PersonName, made: ReturnType<typeof command>, agoMs: number) {
    const now = Date.now();
    const commands = [{ ...made, at: new Date(now - agoMs).toISOString() }];
    const { text } = await (await api(who)).post({ commands, sentAt: new Date(now).toISOString() });
    return commandReply().parse(JSON.parse(text)).results[0];
  }

  it('hands what is open to the stand-in, still takes what was done before, and gets it back at the end', async () => {
    const citizen = await api('citizen');
    const ids: string[] = [];
    for (let n = 0; n < 3; n += 1) ids.push((await citizen.accepted(submission(running().pack.consent.version))).id);
    const [first = '', second = '', cancelled = ''] = ids;
    await citizen.accepted(command('cancel-request', cancelled, { reason: 'other', note: 'batal' }));
    const plan = planCover();
    const supervisor = await api('supervisor');
    const [planned] = await supervisor.send(plan);
    assert.equal(planned?.record?.status, 'agreed');
    const moved = await requestWith(first, 'neighbour');
    assert.deepEqual(
      moved.formerOfficers?.map(({ id }) => id),
      [people.officer.sub],
    );
    await requestWith(second, 'neighbour');
    await coverAt(plan.requestId, 'begun');
    const placeNow = async () => (await supervisor.board()).places.find(({ place }) => place === moved.place);
    assert.equal((await placeNow())?.officer?.id, people.officer.sub);
    assert.equal((await placeNow())?.standIn?.id, people.neighbour.sub);
    assert.equal((await supervisor.request(cancelled)).officer?.id, people.officer.sub);

    const now = await sendLate('officer', command('agree-visit', first, tomorrow()), 0);
    assert.equal(now?.problem?.code, 'not-yours');
    const earlier = await sendLate('officer', command('agree-visit', first, tomorrow()), HOUR_MS);
    assert.equal(earlier?.outcome, 'accepted', JSON.stringify(earlier?.problem));
    const { events } = await supervisor.history(first);
    const reassigned = events.filter(({ type }) => type === 'officer-reassigned');
    assert.deepEqual(
      reassigned.map(({ by }) => by.role),
      ['system'],
    );

    await (await api('officer')).send(command('end-cover', plan.requestId, {}));
    await requestWith(first, 'officer');
    assert.equal((await placeNow())?.standIn, undefined);
    await requestWith(second, 'officer');
    const neighbour = await sendLate('neighbour', command('agree-visit', second, tomorrow()), 0);
    assert.equal(neighbour?.problem?.code, 'not-yours');
    assert.equal((await (await api('neighbour')).problem(`/v1/requests/${second}`)).code, 'not-found');
  });

  it('hands an RW over for good, and what is new goes to the successor too', async () => {
    const citizen = await api('citizen');
    const { id } = await citizen.accepted(submission(running().pack.consent.version));
    const plan = planCover({ forGood: true });
    assert.equal(await (await api('officer')).refused(plan), 'not-your-role');
    await (await api('supervisor')).send(plan);
    await requestWith(id, 'neighbour');
    await coverAt(plan.requestId, 'handed-over');
    const later = await citizen.accepted(submission(running().pack.consent.version));
    assert.equal(later.officer?.id, people.neighbour.sub);
    assert.equal(await (await api('supervisor')).refused(command('end-cover', plan.requestId, {})), 'finished');
  });
});
