import { expect } from '@esm-bundle/chai';
import { momentAt, nextDays, proposedTime, visitSpan } from './visit-times.js';

describe('the times of a visit', () => {
  it('go over the end of a month and a year', () => {
    expect(nextDays('2026-12-30', 4)).to.deep.equal(['2026-12-30', '2026-12-31', '2027-01-01', '2027-01-02']);
  });

  it('are moments of the city’s clock, whatever the phone’s zone', () => {
    expect(momentAt('2026-11-22', '06:30', 420)).to.equal('2026-11-21T23:30:00.000Z');
    expect(momentAt('2026-11-22', '06:30', 540)).to.equal('2026-11-21T21:30:00.000Z');
  });

  it('are no span until all is picked and the end lies after the beginning', () => {
    expect(visitSpan({ day: '', from: '08:00', to: '09:00' }, 420)).to.equal(undefined);
    expect(visitSpan({ day: '2026-11-22', from: '', to: '09:00' }, 420)).to.equal(undefined);
    expect(visitSpan({ day: '2026-11-22', from: '09:00', to: '09:00' }, 420)).to.equal(undefined);
    expect(visitSpan({ day: '2026-11-22', from: '08:00', to: '09:00' }, 420)).to.deep.equal({
      from: '2026-11-22T01:00:00.000Z',
      to: '2026-11-22T02:00:00.000Z',
    });
  });

  it('propose the first wish that lies ahead, or none', () => {
    const days = nextDays('2026-11-21', 8);
    const past = { day: '2026-11-01', part: 'morning' } as const;
    const ahead = { day: '2026-11-23', part: 'afternoon' } as const;
    expect(proposedTime({ times: [past, ahead] }, days)).to.deep.equal({
      day: '2026-11-23',
      from: '15:00',
      to: '17:00',
    });
    expect(proposedTime({ times: [past] }, days)).to.deep.equal({ day: '', from: '', to: '' });
  });
});
