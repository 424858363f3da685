import { coverageImportReply, type CityPack } from '@halo-pamor/contract';
import { dice } from './dice.js';
import type { InventedPlay } from './send-invented.js';

const CITY = '32.75';
const MANAGER = { sub: 'manager-32.75', name: 'Hendra Wijaya', role: 'manager', city: CITY, areas: [CITY] };

const SOURCE = 'Rekaan untuk peragaan';
const DAYS = ['2023-12-31', '2024-12-31', '2025-12-31'];

/** Of each document: how many of an RW ought to own it at most, and what share did on each of the days, in a thousand. */
const SHARES = {
  'KTP-EL': { most: 1_700, shares: [968, 979, 985] },
  KIA: { most: 620, shares: [540, 655, 712] },
  'AKTA-LAHIR': { most: 660, shares: [930, 951, 948] },
} as const;

/** Groups that are told apart on the last day, with their share of the people and by how much they lag, in a thousand. */
const GROUPS = { lansia: { part: 110, lag: 25 }, disabilitas: { part: 12, lag: 60 } } as const;

/**
 * Imports invented counts of every RW of Kota Bekasi as its manager, so that coverage has something to show. Its id follows
 * from the city: started again, the demo has them once.
 */
export async function playInventedCoverage(of: InventedPlay, pack: CityPack): Promise<void> {
  const headers = { 'content-type': 'text/csv', authorization: `Bearer ${await of.tokenFor(MANAGER)}` };
  const url = `${of.gateway}/v1/coverage?id=00000000-0000-7000-8000-000000003275`;
  const answer = await fetch(url, { method: 'POST', headers, body: inventedCounts(pack) });
  // The id is taken when the demo was started before.
  if (answer.status === 422) return;
  if (!answer.ok) throw new Error(`the gateway answered ${String(answer.status)} to the invented counts`);
  const { state, faults } = coverageImportReply().parse(await answer.json());
  if (state !== 'applied') throw new Error(`the invented counts have a fault: ${JSON.stringify(faults[0])}`);
}

function inventedCounts(pack: CityPack): string {
  const thrown = dice(3275);
  const lines = ['dokumen,wilayah,tanggal,pembilang,penyebut,sumber,kelompok'];
  const part = (of: number, thousandths: number): number => Math.round((of * thousandths) / 1_000);
  for (const { villages } of pack.areas) {
    for (const { code, rw } of villages) {
      const luck = thrown.between(-18, 12);
      for (const digits of rw) {
        for (const [document, { most, shares }] of Object.entries(SHARES)) {
          const people = thrown.between(Math.round(most / 3), most);
          const own = luck + thrown.between(-12, 12);
          shares.forEach((share, at) => {
            const has = part(people, Math.min(1_000, share + own));
            const line = (numerator: number, denominator: number, group: string): string =>
              [document, `${code}/${digits}`, DAYS[at], numerator, denominator, SOURCE, group].join(',');
            lines.push(line(has, people, ''));
            if (at < shares.length - 1 || document !== 'KTP-EL') return;
            for (const [group, { part: size, lag }] of Object.entries(GROUPS)) {
              const all = part(people, size);
              lines.push(line(Math.min(has, part(all, Math.min(1_000, share + own - lag))), all, group));
            }
          });
        }
      }
    }
  }
  return `${lines.join('\n')}\n`;
}
