import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isProblemCode, sumLines, type RecordView, type StopView } from '@halo-pamor/contract';
import { command, uuidv7 } from '../../support/commands.js';
import { people } from '../../support/people.js';
import type { Stage } from '../subject.js';

const PLACE = '32.75.01.1001/007';

/** A stop of two officers, one of whom serves another kecamatan. */
function planStop() {
  return command('plan-stop', uuidv7(), {
    place: PLACE,
    day: '2026-12-01',
    from: '08:00',
    until: '15:00',
    services: ['KTP-EL', 'KK'],
    team: [people.officer.sub, people.farOfficer.sub],
    expected: 10,
    blanks: [{ kind: 'KTP-EL', brought: 5 }],
    kits: 1,
  });
}

function isStop(record: RecordView | undefined): record is StopView {
  return record?.kind === 'stop';
}

/** Stops of outreach days: who sees one, two phones at one, and sums that add up. */
export function outreachCases(stage: Stage): void {
  const planned = async (): Promise<StopView> => {
    const [result] = await (await stage.api('operator')).send(planStop());
    assert.equal(result?.outcome, 'accepted', JSON.stringify(result?.problem));
    assert.ok(isStop(result.record));
    return result.record;
  };
  const standing = async (id: string): Promise<StopView> => {
    const record = await (await stage.api('operator')).record(id);
    assert.ok(isStop(record));
    return record;
  };
  const accepted = async (who: 'officer' | 'farOfficer' | 'operator', ...commands: ReturnType<typeof command>[]) => {
    for (const result of await (await stage.api(who)).send(...commands)) {
      assert.equal(result.outcome, 'accepted', JSON.stringify(result.problem));
    }
  };
  /** Ranges of ten for both phones, and one person served by each. */
  const worked = async (): Promise<StopView> => {
    const { id } = await planned();
    const reserve = () => command('reserve-tickets', id, { phone: uuidv7(), count: 10 });
    await accepted('officer', reserve(), command('open-stop', id, {}));
    await accepted('farOfficer', reserve());
    const one = command('give-ticket', id, { label: '001', name: 'Satu Rekaan', wants: ['KTP-EL'] });
    const other = command('give-ticket', id, { label: '011', name: 'Dua Rekaan', wants: ['KK'] });
    const serve = (ticket: string, service: string) =>
      command('serve-ticket', id, { ticket, services: [service], biometric: service === 'KTP-EL' });
    // The second phone is heard first.
    await accepted('farOfficer', other, serve(other.id, 'KK'));
    const printed = { kind: 'KTP-EL', for: { ticket: one.id, service: 'KTP-EL' } };
    await accepted(
      'officer',
      one,
      serve(one.id, 'KTP-EL'),
      command('use-blank', id, printed),
      command('hand-out', id, { ticket: one.id, services: ['KTP-EL'] }),
    );
    return standing(id);
  };
  const counted = { blanks: [{ kind: 'KTP-EL', left: 4, papers: 0 }], kits: 1 };

  describe('a stop of an outreach day', () => {
    it('is seen by its team wherever they serve, by the desk of the place, and by nobody else', async () => {
      const { id } = await planned();
      await stage.settledTo(id, 1);
      for (const name of ['officer', 'farOfficer', 'operator', 'supervisor', 'manager'] as const) {
        const api = await stage.api(name);
        assert.equal((await api.record(id)).id, id, name);
        assert.ok(
          (await api.allChanges()).records.some((record) => record.id === id),
          name,
        );
      }
      for (const name of ['neighbour', 'farOperator', 'citizen', 'courier', 'partner', 'rwHead', 'rtHead'] as const) {
        const api = await stage.api(name);
        assert.ok(
          (await api.allChanges()).records.every((record) => record.id !== id),
          name,
        );
        assert.ok(isProblemCode(await api.refused(command('open-stop', id, {}))), name);
      }
    });

    it('gives each phone numbers of its own, and takes no number twice', async () => {
      const stop = await worked();
      assert.deepEqual(
        stop.ranges.map(({ officer, from, until }) => [officer.id, from, until]),
        [
          [people.officer.sub, 1, 10],
          [people.farOfficer.sub, 11, 20],
        ],
      );
      const officer = await stage.api('officer');
      const give = (label: string) => command('give-ticket', stop.id, { label, name: 'Lagi Rekaan', wants: ['KK'] });
      assert.equal(await officer.refused(give('001')), 'ticket-taken');
      assert.equal(await officer.refused(give('012')), 'ticket-range');
    });

    it('closes when the sums add up, and otherwise names the line', async () => {
      const stop = await worked();
      const officer = await stage.api('officer');
      const short = { ...counted, kits: 0 };
      const [refused] = await officer.send(command('close-stop', stop.id, { counted: short, differences: [] }));
      assert.equal(refused?.problem?.code, 'sums-differ');
      assert.deepEqual(refused.problem.errors, [{ path: '/lines/kits', code: 'sums-differ' }]);
      await accepted('officer', command('close-stop', stop.id, { counted, differences: [] }));
      const closed = await standing(stop.id);
      assert.equal(closed.closing?.balance, 'adds-up');
      assert.ok(sumLines(closed, counted).every(({ difference }) => difference === 0));
    });

    it('opens the sums again for what comes late, until it is named', async () => {
      const stop = await worked();
      await accepted('officer', command('close-stop', stop.id, { counted, differences: [] }));
      await accepted('farOfficer', command('use-blank', stop.id, { kind: 'KTP-EL' }));
      assert.equal((await standing(stop.id)).closing?.balance, 'differs');
      const differences = [
        { line: 'blank:KTP-EL', amount: -1, reason: 'miscounted' },
        { line: 'papers:KTP-EL', amount: 1, reason: 'lost' },
      ];
      await accepted('operator', command('close-stop', stop.id, { counted, differences }));
      assert.equal((await standing(stop.id)).closing?.balance, 'adds-up');
    });

    it('shows names to the team and the desk alone', async () => {
      const { id } = await worked();
      const names = async (who: 'farOfficer' | 'supervisor' | 'auditor') => {
        const record = await (await stage.api(who)).record(id);
        assert.ok(isStop(record));
        return record.tickets.map(({ name }) => name);
      };
      assert.deepEqual(await names('farOfficer'), ['Satu Rekaan', 'Dua Rekaan']);
      assert.deepEqual(await names('supervisor'), ['Satu Rekaan', 'Dua Rekaan']);
      assert.deepEqual(await names('auditor'), ['S••• R•••••', 'D•• R•••••']);
    });
  });
}
