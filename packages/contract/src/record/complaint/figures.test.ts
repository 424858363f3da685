import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { complaintFiguresOf, type CountedComplaint } from './figures.js';

const at = (hours: number) => new Date(Date.UTC(2026, 9, 5) + hours * 3_600_000).toISOString();

function complaint(of: Partial<CountedComplaint> = {}): CountedComplaint {
  return {
    ...{ class: 'complaint', about: 'officer', openedAt: at(0), closedAt: null, bySystem: false },
    course: [{ at: at(10), news: 'answered' }],
    ...of,
  };
}

const many = (count: number, of: Partial<CountedComplaint> = {}) => Array.from({ length: count }, () => complaint(of));
const asked = { from: '2026-10', to: '2026-11', utcOffset: 420 };
const figures = (of: readonly CountedComplaint[]) => complaintFiguresOf(of, asked, 5);
const opened = (rows: readonly { readonly key: string; readonly opened: number | null }[]) =>
  Object.fromEntries(rows.map((row) => [row.key, row.opened]));

describe('the figures of complaints', () => {
  it('count who was answered in time, and how long it took', () => {
    const late = {
      course: [
        { at: at(90), news: 'escalated-by-clock' },
        { at: at(99), news: 'answered' },
      ],
    } as const;
    const waiting = { course: [{ at: at(90), news: 'overdue' }] } as const;
    const afterwards = {
      course: [
        { at: at(2), news: 'answered' },
        { at: at(50), news: 'not-satisfied' },
        { at: at(90), news: 'overdue' },
      ],
      closedAt: at(100),
    } as const;
    const { total } = figures([...many(6), complaint(late), complaint(waiting), complaint(afterwards)]);
    assert.deepEqual(total, {
      ...{ key: 'all', opened: 9, answered: 8, inTime: 7, late: 2, closed: 1, handedOver: 0 },
      ...{ answerHours: 10, closeHours: 100 },
    });
  });

  it('hide what is small, and what it could be reckoned from', () => {
    const of = [...many(20, { about: 'desk' }), ...many(7, { about: 'delay' }), ...many(1, { about: 'money' })];
    const { parts, total } = figures(of);
    assert.equal(total.opened, 28);
    assert.deepEqual(opened(parts.topic), { officer: 0, money: null, desk: 20, service: 0, delay: null, other: 0 });
    assert.deepEqual(Object.values(parts.topic.find(({ key }) => key === 'money') ?? {}).slice(1), Array(8).fill(null));
  });

  it('say nothing of a few, and that there were none', () => {
    assert.equal(figures(many(4)).total.opened, null);
    assert.equal(figures([]).total.opened, 0);
    assert.equal(figures([]).total.answerHours, null);
  });

  it('stand in the month of the city, and apart where the system opened them', () => {
    const night = { openedAt: '2026-10-31T17:30:00Z' };
    const { parts } = figures([...many(6), ...many(5, { ...night, bySystem: true })]);
    assert.deepEqual(opened(parts.month), { '2026-10': 6, '2026-11': 5 });
    assert.deepEqual(opened(parts.origin), { people: 6, system: 5 });
  });
});
