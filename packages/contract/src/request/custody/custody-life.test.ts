import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../fixed-dice.test-support.js';
import { custodyLine, custodyLines, type CustodyLine } from '../../custody/line.js';
import type { EventType, RequestEvent } from '../events.js';
import { evolve } from '../evolve.js';
import { live } from '../lived.test-support.js';
import { life } from '../random-life.test-support.js';
import type { RequestView } from '../view.js';
import { placeInQueue, turnIn } from '../standing.js';
import { openWarnings } from '../warning/open.js';
import { alarmsDue, nextAlarm } from './alarms.js';
import { isHolder } from './hands.js';
import type { Holder } from './shape.js';
import { originalsOut } from './turn.js';

const NEVER = '2099-01-01T00:00:00.000Z';

const spell = ({ kind, id }: Holder) => `${kind}:${id ?? ''}`;

/** Who has each original, told by the lines of the receipt alone and by nothing of the rulebook. */
function tell(lines: readonly CustodyLine[]): Map<string, { at: string; offered: string | null }> {
  const places = new Map<string, { at: string; offered: string | null }>();
  for (const { original, act, from, to } of lines) {
    const place = places.get(original);
    if (act === 'collected') {
      assert.equal(place, undefined, 'an original leaves the house once');
      places.set(original, { at: spell(to), offered: null });
      continue;
    }
    assert.ok(place, 'nothing happens to an original that nobody has');
    if (act === 'handed-over') {
      assert.equal(place.offered, null);
      assert.equal(place.at, spell(from));
      place.offered = spell(to);
    } else if (act === 'accepted') {
      assert.equal(place.at, spell(from));
      assert.ok(place.offered === spell(to) || to.kind === 'citizen', 'only who was offered it has it');
      place.at = spell(to);
      place.offered = null;
    } else if (act === 'disputed') {
      assert.equal(place.offered, spell(from));
      assert.equal(place.at, spell(to));
      place.offered = null;
    } else {
      assert.equal(place.at, spell(to));
    }
  }
  return places;
}

function linesOf(events: readonly RequestEvent[]): CustodyLine[] {
  const lines: CustodyLine[] = [];
  let view: RequestView | null = null;
  for (const event of events) {
    const before: RequestView | null = view;
    view = evolve(before, event);
    lines.push(...custodyLines(before, event, view, lines.length));
  }
  return lines;
}

test('every original is in exactly one place, and the lines alone tell which', () => {
  fc.assert(
    fc.property(life, (wishes) => {
      const { view, events } = live(wishes, () => undefined);
      const lines = linesOf(events);
      lines.forEach((line, index) => {
        assert.deepEqual(custodyLine().parse(JSON.parse(JSON.stringify(line))), line);
        assert.equal(line.number, index + 1);
      });
      const told = tell(lines);
      const originals = view?.originals ?? [];
      assert.deepEqual([...told.keys()].sort(), originals.map(({ id }) => id).sort());
      for (const { id, holder, leg } of originals) {
        assert.deepEqual(told.get(id), { at: spell(holder), offered: leg && spell(leg.to) });
      }
    }),
    { numRuns: 400 },
  );
});

test('no original is lost or conjured, whatever becomes of the documents', () => {
  fc.assert(
    fc.property(life, (wishes) => {
      live(wishes, (before, after, { type }) => {
        const was = before?.originals ?? [];
        const is = after.originals ?? [];
        assert.deepEqual(
          is.slice(0, was.length).map(({ id, paper }) => id + paper),
          was.map(({ id, paper }) => id + paper),
        );
        if (type !== 'collect-papers') assert.equal(is.length, was.length);
        for (const { holder, ended, surrendered } of is) {
          assert.equal(ended === 'returned', holder.kind === 'citizen');
          if (ended === 'returned') assert.ok(!surrendered, 'what stays with the office does not come home');
          if (ended === 'kept') assert.ok(surrendered && holder.kind === 'desk');
        }
      });
    }),
    { numRuns: 400 },
  );
});

test('a leg ends by its receiver alone, by a proof at the door, or by an overseer who sends it back', () => {
  fc.assert(
    fc.property(life, (wishes) => {
      live(wishes, (before, after, { type, role }) => {
        for (const { id, leg, holder } of before?.originals ?? []) {
          const now = after.originals?.find((each) => each.id === id);
          if (leg === null || now?.leg === leg) continue;
          assert.equal(now?.leg, null);
          const isReceiver = isHolder(leg.to, { id: `${role}-1`, role });
          if (type === 'accept-originals') assert.ok(isReceiver);
          else if (type === 'dispute-originals') assert.ok(isReceiver || role === 'supervisor' || role === 'manager');
          else
            assert.ok(
              type === 'deliver-items' && leg.to.kind === 'citizen' && isHolder(holder, { id: `${role}-1`, role }),
            );
        }
      });
    }),
    { numRuns: 300 },
  );
});

test('while an original is out it is somebody’s turn', () => {
  fc.assert(
    fc.property(life, (wishes) => {
      live(wishes, (_before, after) => {
        if (originalsOut(after).length === 0) return;
        assert.notEqual(turnIn(after), 'nobody');
        assert.notEqual(placeInQueue(after).turn, 'nobody');
      });
    }),
    { numRuns: 300 },
  );
});

test('papers of documents that will not be made come home, also when the office had taken them in', () => {
  fc.assert(
    fc.property(life, (wishes) => {
      live(wishes, (_before, after) => {
        for (const { paper, surrendered } of after.originals ?? []) {
          const needs = after.papers.find(({ code }) => code === paper)?.needs ?? [];
          const isOff = needs.every(({ item }) =>
            after.items.some(({ id, status }) => id === item && (status === 'refused' || status === 'cancelled')),
          );
          if (isOff) assert.ok(!surrendered);
        }
      });
    }),
    { numRuns: 300 },
  );
});

test('what is late is warned of once, and the warning ends with its cause', () => {
  fc.assert(
    fc.property(life, (wishes) => {
      const { view } = live(wishes, () => undefined);
      if (view === null) return;
      const out = originalsOut(view);
      assert.equal(nextAlarm(view) === null, out.length === 0);
      const due = alarmsDue(view, NEVER);
      const warned = due.reduce<RequestView>((before, event) => evolve(before, event), view);
      assert.equal(due.length, out.length + out.filter(({ leg }) => leg !== null).length);
      assert.deepEqual(alarmsDue(warned, NEVER), []);
      assert.equal(nextAlarm(warned), null);
      const alarms = openWarnings(warned).filter(({ kind }) => kind === 'original-overdue' || kind === 'leg-open');
      for (const { original } of alarms) assert.ok(out.some(({ id }) => id === original));
      assert.deepEqual(alarmsDue(view, '2000-01-01T00:00:00.000Z'), []);
    }),
    { numRuns: 300 },
  );
});

test('the dice reach every act, so that the properties above have something to say', () => {
  const seen = new Set<EventType>();
  const ends = new Set<string | null>();
  for (const wishes of fc.sample(life, { numRuns: 600, seed: 20261121 })) {
    live(wishes, (_before, after, _attempt, events) => {
      for (const { type } of events) seen.add(type);
      for (const { ended, holder } of after.originals ?? []) ends.add(ended).add(holder.kind);
    });
  }
  const custody: readonly EventType[] = [
    'originals-handed-over',
    'originals-accepted',
    'originals-disputed',
    'originals-released',
    'warning-raised',
    'warning-closed',
  ];
  assert.deepEqual(
    custody.filter((type) => !seen.has(type)),
    [],
  );
  assert.deepEqual([...ends].map(String).sort(), ['carrier', 'citizen', 'desk', 'kept', 'null', 'officer', 'returned']);
});
