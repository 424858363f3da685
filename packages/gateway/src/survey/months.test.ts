import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { beginOf, monthOf, monthsBetween, monthsOn } from './months.js';
import { surveyTickets } from './tickets.js';

describe('months of a city', () => {
  it('begin at midnight there', () => {
    const lastNight = new Date('2026-10-31T17:30:00Z');
    assert.deepEqual([monthOf(lastNight, 420), monthOf(lastNight, 0)], ['2026-11', '2026-10']);
    assert.equal(beginOf('2026-11', 420), '2026-10-31T17:00:00.000Z');
    assert.equal(beginOf('2026-01', 540), '2025-12-31T15:00:00.000Z');
  });

  it('go on over the turn of the year', () => {
    assert.deepEqual(
      [monthsOn('2026-11', 2), monthsOn('2026-01', -2), monthsOn('2026-05', 0)],
      ['2027-01', '2025-11', '2026-05'],
    );
    assert.deepEqual([monthsBetween('2025-11', '2026-01'), monthsBetween('2026-01', '2025-12')], [3, 0]);
  });
});

describe('the ticket of a request', () => {
  it('follows from the secret, the city and the request, and from each of them', () => {
    const tickets = surveyTickets(Buffer.from('s'.repeat(32)));
    const first = tickets('32.75', 'a').toString('hex');
    assert.equal(tickets('32.75', 'a').toString('hex'), first);
    const others = [
      tickets('32.16', 'a'),
      tickets('32.75', 'b'),
      surveyTickets(Buffer.from('t'.repeat(32)))('32.75', 'a'),
      tickets('32.75', 'a', 'money'),
    ];
    assert.equal(new Set([first, ...others.map((ticket) => ticket.toString('hex'))]).size, 5);
  });
});
