import { expect } from '@esm-bundle/chai';
import { fetchWords } from '../../../locale/other-words.js';
import { dateWriter } from '../dates.js';
import { datesIn } from './dates-in.js';

const MOMENT = '2026-02-06T23:30:00.000Z';

describe('dates in every language and zone', () => {
  before(() => Promise.all([fetchWords('en', ['first']), fetchWords('su', ['first'])]));

  for (const [zone, hour, name] of [
    ['Asia/Jakarta', '06', 'WIB'],
    ['Asia/Makassar', '07', 'WITA'],
    ['Asia/Jayapura', '08', 'WIT'],
  ] as const) {
    it(`say ${name} in ${zone}`, () => {
      expect(datesIn('id', zone).dayTime(MOMENT)).to.equal(`Sabtu, 7 Februari 2026 pukul ${hour}.30 ${name}`);
      expect(datesIn('en', zone).dayTime(MOMENT)).to.equal(`Saturday, 7 February 2026 at ${hour}:30 ${name}`);
      expect(datesIn('su', zone).dayTime(MOMENT)).to.equal(`Saptu, 7 Pébruari 2026 tabuh ${hour}.30 ${name}`);
      expect(datesIn('su', zone).isoDay(MOMENT)).to.equal('2026-02-07');
    });

    it(`are in Indonesian what the browser makes of them in ${zone}`, () => {
      const [ours, theirs] = [datesIn('id', zone), dateWriter('id', zone)];
      for (let month = 1; month <= 12; month += 1) {
        const at = `2026-${String(month).padStart(2, '0')}-${String(month + 10)}T20:05:00Z`;
        for (const form of ['day', 'shortDay', 'time', 'dayTime', 'isoDay'] as const) {
          expect(ours[form](at), form).to.equal(theirs[form](at));
        }
      }
    });
  }

  it('write the time of a clock as each language does', () => {
    expect(dateWriter('id-ID', 'Asia/Jakarta').clock('08:05')).to.equal('08.05');
    expect(
      (['id', 'su', 'en'] as const).map((language) => datesIn(language, 'Asia/Jakarta').clock('08:05')),
    ).to.deep.equal(['08.05', '08.05', '08:05']);
  });

  it('write short days and spans, and leave alone what is no moment', () => {
    const en = datesIn('en', 'Asia/Jakarta');
    expect(en.shortDay(MOMENT)).to.equal('7 Feb');
    expect(en.span('2026-02-06T02:00:00Z', '2026-02-06T04:00:00Z')).to.equal('09:00–11:00');
    expect(en.day('soon')).to.equal('soon');
  });
});
