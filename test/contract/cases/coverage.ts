import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  auditPage,
  coverageImport,
  coverageImportReply,
  coverageImports,
  coveragePage,
  unreachedReply,
  type CoverageImportReply,
  type CoveragePage,
} from '@halo-pamor/contract';
import { command, tomorrow, uuidv7 } from '../../support/commands.js';
import { people } from '../../support/people.js';
import { readUntil } from '../../support/read-until.js';
import type { Stage } from '../subject.js';

const HEAD = 'dokumen,wilayah,tanggal,pembilang,penyebut,sumber,kelompok';
const DAY = '2025-12-31';

/** A line of a table, invented. */
function line(area: string, numerator: number, denominator: number, more: { document?: string; date?: string } = {}) {
  const { document = 'KIA', date = DAY } = more;
  return [document, area, date, String(numerator), String(denominator), 'Rekaan untuk uji', ''].join(',');
}

/** Who owns which document: counts that come as a table and are read by everybody, save the small ones. */
export function coverageCases(stage: Stage): void {
  const send = async (text: string | Buffer<ArrayBuffer>, query = '') => {
    const api = await stage.api('manager');
    const id = uuidv7();
    const init = { method: 'POST', headers: { 'content-type': 'text/csv' }, body: text };
    const { status, text: reply } = await api.raw(`/v1/coverage?id=${id}${query}`, init);
    assert.equal(status, 200, reply);
    return coverageImportReply().parse(JSON.parse(reply));
  };
  const table = (...lines: readonly string[]) => `${[HEAD, ...lines].join('\n')}\n`;
  const page = async (query: string): Promise<CoveragePage> => {
    const { status, text } = await stage.anonymous.raw(`/v1/coverage?code=32.75${query}`);
    assert.equal(status, 200, text);
    return coveragePage().parse(JSON.parse(text));
  };
  const say = async (id: string, word: string) => {
    const { status, text } = await (
      await stage.api('manager')
    ).raw(`/v1/coverage/imports/${id}/${word}`, { method: 'POST' });
    assert.equal(status, 200, text);
    return coverageImport().parse(JSON.parse(text));
  };
  const kinds = ({ faults }: CoverageImportReply) => faults.map(({ line: at, kind }) => `${String(at)} ${kind}`);
  const last = ({ course }: CoveragePage) => course.at(-1);

  describe('the coverage of documents', () => {
    it('is told to whoever asks, without a login, and calls the fall of 2021 a fall', async () => {
      const { course, document } = await page('');
      assert.equal(document.code, 'SEMUA');
      assert.deepEqual(
        course.map(({ kind, when, percent, turn, by }) => [kind, when, percent, turn, by]),
        [
          ['told', '2019', 70, 'first', null],
          ['told', '2020', 99.29, 'rise', 29.29],
          ['told', '2021', 98.46, 'fall', -0.83],
        ],
      );
      assert.ok(course.every(({ sources }) => sources.length > 0));
    });

    it('is imported whole, read at every level, and hides what is small', async () => {
      const reply = await send(
        table(
          line('32.75.01.1002/001', 180, 200),
          line('32.75.01.1002/002', 197, 200),
          line('32.75.01.1002/003', 150, 160),
          line('32.75.04.1001/001', 80, 100),
        ),
      );
      assert.deepEqual([reply.state, reply.counts, reply.replaces, kinds(reply)], ['applied', 4, 0, []]);
      const village = await page('&document=KIA&area=32.75.01.1002');
      const rows = village.parts?.rows ?? [];
      assert.deepEqual(
        rows.slice(0, 3).map(({ code, percent, hidden }) => [code, percent, hidden]),
        [
          ['32.75.01.1002/001', 90, false],
          ['32.75.01.1002/002', null, true],
          ['32.75.01.1002/003', null, true],
        ],
      );
      assert.equal(rows[3]?.hidden, false);
      const city = await page('&document=KIA');
      assert.deepEqual([last(city)?.numerator, last(city)?.denominator, last(city)?.when], [607, 660, DAY]);
      assert.deepEqual([city.parts?.level, city.parts?.rows[0]?.from], ['district', 3]);
      assert.equal((await page('&document=KIA&level=rw')).parts?.rows.length, 1018);
    });

    it('of what is hidden no number is anywhere in the reply', async () => {
      const { text } = await stage.anonymous.raw('/v1/coverage?code=32.75&document=KIA&level=rw');
      assert.doesNotMatch(text, /\b197\b|98\.5|93\.75/);
      assert.match(text, /\b180\b/);
    });

    it('names each fault by its line, and then keeps nothing', async () => {
      const before = await page('&document=KIA');
      const faulty = await send(
        table(
          line('32.75.01.1002/001', 1, 200),
          line('32.75.99', 1, 2),
          line('32.75.01.1002/001', 2, 200),
          line('32.75.01', 3, 2),
          line('32.75.01', 3, 4, { document: 'SIM' }),
          line('32.75.01', 3, 4, { date: '2099-01-01' }),
        ),
      );
      assert.deepEqual(kinds(faulty), [
        ...['3 area-unknown', '4 duplicate', '5 numerator-above', '6 document-unknown', '7 date-future'],
      ]);
      assert.deepEqual([faulty.state, faulty.faultCount, faulty.faults[1]?.found], ['refused', 5, '2']);
      assert.deepEqual(await page('&document=KIA'), before);
      const { text } = await (await stage.api('manager')).raw('/v1/coverage/imports');
      assert.ok(
        coverageImports()
          .parse(JSON.parse(text))
          .imports.every(({ id }) => id !== faulty.id),
      );
    });

    it('is not read behind wrong columns, in any encoding', async () => {
      const wrong = await send('dokumen;wilayah;tahun\nKIA;32.75;2020\n');
      assert.deepEqual([wrong.state, wrong.counts], ['refused', 0]);
      assert.ok(wrong.faults.every(({ line: at }) => at === 1));
      const wide = Buffer.from(`\ufeff${table(line('32.75', 600, 660)).replaceAll(',', ';')}`, 'utf16le');
      const read = await send(wide, '&dry=1');
      assert.deepEqual([read.encoding, read.state, read.counts], ['utf-16', 'preview', 1]);
      const western = Buffer.from(table(line('32.75', 600, 660).replace('Rekaan', 'Café')), 'latin1');
      assert.equal((await send(western, '&dry=1')).encoding, 'windows-1252');
    });

    it('is previewed, then applied, replaces the same document, area and day alone, and is taken back', async () => {
      const area = '&document=KIA&area=32.75.04.1001';
      const before = await page(area);
      const draft = await send(table(line('32.75.04.1001/001', 95, 100), line('32.75.04.1001/002', 50, 60)), '&dry=1');
      assert.deepEqual([draft.state, draft.counts, draft.replaces], ['preview', 2, 1]);
      assert.deepEqual(await page(area), before);
      assert.equal((await say(draft.id, 'apply')).state, 'applied');
      assert.deepEqual([last(await page(area))?.numerator, last(await page(area))?.denominator], [145, 160]);
      assert.equal((await say(draft.id, 'apply')).state, 'applied');
      assert.equal((await say(draft.id, 'take-back')).state, 'taken-back');
      assert.deepEqual(await page(area), before);
      const auditor = await stage.api('auditor');
      for (const act of ['coverage-imported', 'coverage-applied', 'coverage-taken-back']) {
        const entries = async () => {
          const { text } = await auditor.raw(`/v1/audit?request=${draft.id}&act=${act}`);
          return auditPage().parse(JSON.parse(text)).entries;
        };
        const found = await readUntil(entries, ({ length }) => length > 0);
        assert.deepEqual(
          found.map(({ actor }) => actor),
          [{ id: people.manager.sub, role: 'manager' }],
          'who said so, and once',
        );
      }
      const manager = await stage.api('manager');
      const unknown = await manager.problem(`/v1/coverage/imports/${uuidv7()}/apply`, { method: 'POST' });
      assert.equal(unknown.code, 'not-found');
    });

    it('is imported by the manager alone, once by each id, as a table', async () => {
      for (const name of ['citizen', 'officer', 'operator', 'supervisor', 'auditor'] as const) {
        const answer = await (await stage.api(name)).raw(`/v1/coverage?id=${uuidv7()}`, { method: 'POST', body: HEAD });
        assert.equal(answer.status, 403, name);
      }
      const manager = await stage.api('manager');
      const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' };
      assert.equal((await manager.problem(`/v1/coverage?id=${uuidv7()}`, init)).code, 'unsupported-type');
      assert.equal((await manager.problem('/v1/coverage', { ...init, method: 'POST' })).code, 'invalid');
      const { id } = await send(table(line('32.75.04.1001/003', 9, 20)), '&dry=1');
      const again = { method: 'POST', headers: { 'content-type': 'text/csv' }, body: HEAD };
      assert.equal((await manager.problem(`/v1/coverage?id=${id}`, again)).code, 'invalid');
    });

    it('is of areas and documents that there are', async () => {
      for (const query of ['code=32.75&document=SIM', 'code=32.75&area=32.75.99', 'code=99.99', '']) {
        assert.equal((await stage.anonymous.problem(`/v1/coverage?${query}`)).code, 'not-found', query);
      }
      assert.equal((await stage.anonymous.problem('/v1/coverage?code=32.75&area=Bekasi')).code, 'invalid');
    });

    it('shows whom nobody reached, and where the next stop would reach most', async () => {
      const read = async (name: 'manager' | 'supervisor', query = '') => {
        const { status, text } = await (await stage.api(name)).raw(`/v1/coverage/unreached${query}`);
        assert.equal(status, 200, text);
        return unreachedReply().parse(JSON.parse(text));
      };
      const all = await read('manager');
      const [worst, first] = [all.places[0], all.stops[0]];
      assert.deepEqual([worst?.place, worst?.missing], ['32.75.01.1002/001', 20]);
      assert.deepEqual([first?.village, first?.lastDay, first?.hiddenPlaces], ['32.75.01.1002', null, 2]);
      const own = await read('supervisor');
      assert.ok(own.places.length > 0 && own.places.every(({ place }) => place.startsWith('32.75.01.')));
      const planned = await (
        await stage.api('supervisor')
      ).send(
        command('plan-stop', uuidv7(), {
          ...{
            place: '32.75.01.1002/001',
            where: null,
            day: tomorrow().from.slice(0, 10),
            from: '08:00',
            until: '15:00',
          },
          ...{ services: ['KIA'], team: [people.officer.sub], expected: 10, kits: 1, blanks: [], note: null },
        }),
      );
      assert.equal(planned[0]?.outcome, 'accepted', JSON.stringify(planned[0]?.problem));
      assert.ok((await read('manager')).stops.every(({ village }) => village !== '32.75.01.1002'));
      for (const name of ['citizen', 'officer', 'operator'] as const) {
        assert.equal((await (await stage.api(name)).raw('/v1/coverage/unreached')).status, 403, name);
      }
      assert.equal((await (await stage.api('supervisor')).raw('/v1/coverage/unreached?area=32.75.04')).status, 404);
    });
  });
}
