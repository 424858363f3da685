import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  requestCommandTypes,
  statusOf,
  turnIn,
  type CommandType,
  type PayloadInput,
  type RequestView,
} from '@halo-pamor/contract';
import { command, submission, tomorrow } from '../../support/commands.js';
import type { PersonName } from '../../support/people.js';
import type { Stage } from '../subject.js';
import { handedOver, idsOf } from '../walk.js';

/** Commands with cases of their own: pictures with real files, and what follows when something went wrong. */
const SENT_ELSEWHERE: readonly CommandType[] = ['attach-file', 'detach-file', 'dispute-originals', 'close-warning'];

/** A request goes its whole way, with every command that there is. */
export function lifeCases(stage: Stage): void {
  it('takes a request through its whole life, with every command', async () => {
    const seen = new Set<CommandType>(['submit-request']);
    const citizen = await stage.api('citizen');
    const begun = await citizen.accepted(
      submission(stage.consent, {
        items: [{ variant: 'KTP-EL.HILANG' }, { variant: 'KK.HILANG' }, { variant: 'KIA.RUSAK' }],
      }),
    );
    const { id } = begun;
    assert.equal(begun.version, 1);
    assert.equal(begun.officer?.id, 'satgas-32.75.01.1001-007');

    const step = async <T extends CommandType>(
      by: PersonName,
      type: T,
      payload: PayloadInput<T>,
    ): Promise<RequestView> => {
      seen.add(type);
      return (await stage.api(by)).accepted(command(type, id, payload));
    };
    const papers = (view: RequestView) =>
      view.papers
        .filter(({ needs }) => needs.some(({ item }) => item !== '3'))
        .map(({ code }) => ({ code, outcome: 'collected' as const }));

    await step('citizen', 'amend-request', { note: 'pagar biru', papersAtHand: [{ code: 'KK', atHand: 'yes' }] });
    await step('citizen', 'cancel-request', { items: ['3'], reason: 'papers-found' });
    await step('supervisor', 'reassign-officer', { officer: 'satgas-32.75.01.1001-001' });
    await step('neighbour', 'agree-visit', tomorrow());
    await step('supervisor', 'reassign-officer', { officer: 'satgas-32.75.01.1001-007' });
    await step('citizen', 'move-visit', {
      from: tomorrow().to,
      to: new Date(Date.now() + 2 * 86_400_000).toISOString(),
    });
    await step('officer', 'start-visit', {});
    await step('officer', 'fail-visit', { reason: 'nobody-home' });
    await step('officer', 'agree-visit', tomorrow());
    await step('officer', 'start-visit', {});
    await step('citizen', 'report-badge', { reason: 'other' });
    const collected = await step('officer', 'collect-papers', { papers: papers(begun) });
    assert.deepEqual(
      collected.items.map(({ status }) => status),
      ['collected', 'collected', 'cancelled'],
    );
    await step('officer', 'file-items', { items: ['1', '2'], reference: 'EO-2' });
    const originals = collected.originals?.map((original) => original.id) ?? [];
    await step('officer', 'hand-over-originals', {
      originals,
      to: { kind: 'desk', servicePoint: 'KEC-BEKASI-TIMUR' },
    });
    await step('operator', 'accept-originals', {
      originals: originals.map((original) => ({ id: original, condition: 'good' as const })),
    });
    const returned = await step('operator', 'return-papers', { papers: [{ code: 'KK', reason: 'blurred' }] });
    assert.equal(statusOf(returned), 'returned');
    await step('officer', 'collect-papers', { papers: [{ code: 'KK', outcome: 'collected' }] });
    await step('officer', 'file-items', { items: ['1'] });
    await step('operator', 'approve-items', { items: ['1'] });
    await step('operator', 'refuse-items', { items: ['2'], reason: 'not-resident' });
    const waiting = await step('operator', 'await-centre', { items: ['1'], cause: 'blanks' });
    assert.equal(turnIn(waiting), 'centre');
    await step('operator', 'print-items', { items: ['1'] });
    await step('operator', 'mark-ready', { items: ['1'], servicePoint: 'KEC-BEKASI-TIMUR' });
    await step('courier', 'take-out', { items: ['1'] });
    await step('courier', 'fail-delivery', { items: ['1'], reason: 'nobody-home', next: 'back' });
    await step('officer', 'take-out', { items: ['1'] });
    await step('citizen', 'renew-handover-code', {});
    const { code } = await citizen.handoverCode(id);
    await step('officer', 'deliver-items', handedOver(['1'], code ?? ''));
    const confirmed = await step('citizen', 'confirm-receipt', {});

    assert.equal(statusOf(confirmed), 'delivered');
    assert.equal(turnIn(confirmed), 'nobody');
    assert.deepEqual([...seen].sort(), requestCommandTypes.filter((type) => !SENT_ELSEWHERE.includes(type)).sort());
    assert.deepEqual(await citizen.request(id), confirmed);
    const { events } = await citizen.history(id);
    assert.equal(events.length, confirmed.version);
    assert.deepEqual(idsOf(confirmed), ['1', '2', '3']);
  });

  it('keeps the order of a batch within one request, and judges each request alone', async () => {
    const citizen = await stage.api('citizen');
    const first = submission(stage.consent);
    const second = submission(stage.consent);
    const results = await citizen.send(
      first,
      command('confirm-receipt', second.requestId, {}),
      command('amend-request', first.requestId, { note: 'satu' }),
      second,
      command('amend-request', first.requestId, { note: 'dua' }),
      command('confirm-receipt', first.requestId, {}),
      command('amend-request', second.requestId, { note: 'tiga' }),
    );
    assert.deepEqual(
      results.map(({ outcome, problem, view }) => problem?.code ?? `${outcome} ${view?.version}`),
      ['accepted 1', 'request-unknown', 'accepted 2', 'accepted 1', 'accepted 3', 'illegal-transition', 'accepted 2'],
    );
    assert.equal((await citizen.request(first.requestId)).note, 'dua');
    assert.equal((await citizen.request(second.requestId)).note, 'tiga');
  });

  it('takes a hundred commands at once, and no more', async () => {
    const citizen = await stage.api('citizen');
    const many = Array.from({ length: 100 }, () => submission(stage.consent));
    const results = await citizen.send(...many);
    assert.ok(results.every(({ outcome }) => outcome === 'accepted'));
    const codes = new Set(results.map(({ view }) => view?.code));
    assert.equal(codes.size, 100);
    const tooMany = await citizen.post({ commands: [...many, submission(stage.consent)] });
    assert.equal(tooMany.status, 422);
  });
}
