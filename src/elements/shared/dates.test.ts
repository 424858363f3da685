import { expect } from '@esm-bundle/chai';
import { dateWriter } from './dates.js';

describe('dateWriter', () => {
  const jakarta = dateWriter('id-ID', 'Asia/Jakarta');
  const lateEvening = '2026-11-21T17:30:00Z';

  it('writes in the pack’s zone, wherever the phone is', () => {
    expect(jakarta.day(lateEvening)).to.equal('Minggu, 22 November 2026');
    expect(jakarta.day('2026-12-04T03:00:00Z')).to.equal('Jumat, 4 Desember 2026');
    expect(jakarta.isoDay(lateEvening)).to.equal('2026-11-22');
    expect(jakarta.time(lateEvening)).to.equal('00.30');
    expect(dateWriter('id-ID', 'Asia/Jayapura').time(lateEvening)).to.equal('02.30');
  });

  it('reckons for the zones of Indonesia what the browser would write', () => {
    const two = { hour: '2-digit', minute: '2-digit' } as const;
    for (const timeZone of ['Asia/Jakarta', 'Asia/Pontianak', 'Asia/Makassar', 'Asia/Jayapura']) {
      const writer = dateWriter('id-ID', timeZone);
      for (let hour = 0; hour < 24 * 400; hour += 7) {
        const at = new Date(Date.UTC(2026, 0, 1, hour, hour % 60));
        expect(writer.time(at)).to.equal(at.toLocaleTimeString('id-ID', { ...two, hourCycle: 'h23', timeZone }));
        expect(writer.isoDay(at)).to.equal(at.toLocaleDateString('sv-SE', { timeZone }));
      }
    }
  });

  it('names the zone where day and time stand together', () => {
    expect(jakarta.dayTime('2026-11-21T07:30:00Z')).to.match(/^Sabtu, 21 November 2026.*14\.30 WIB$/);
  });

  it('writes a span of hours', () => {
    expect(jakarta.span('2026-11-24T02:00:00Z', '2026-11-24T04:00:00Z')).to.equal('09.00–11.00');
  });

  it('writes what is no moment as it came', () => {
    expect(jakarta.day('besok')).to.equal('besok');
  });
});
