import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import {
  boardFigures,
  covers,
  MAX_PAGE,
  openWarnings,
  placeInQueue,
  placesOf,
  sumFigures,
  type BoardFigure,
  type BoardPlace,
  type Figures,
  type RequestsPage,
  type RequestView,
} from '@halo-pamor/contract';
import type { Api } from '../../support/api.js';
import { submission } from '../../support/commands.js';
import { people } from '../../support/people.js';
import { readUntil } from '../../support/read-until.js';
import type { Stage } from '../subject.js';
import { Walk } from '../walk.js';

/** What the board ought to count of some requests, beside what depends on the hour. */
function counted(views: readonly RequestView[]): Partial<Figures> {
  const of = (isOne: (view: RequestView) => boolean) => views.filter(isOne).length;
  const turn = (...turns: readonly string[]) => of((view) => turns.includes(placeInQueue(view).turn));
  const open = views.length - turn('nobody');
  return {
    open,
    officer: turn('officer', 'officer-or-citizen'),
    operator: turn('operator'),
    centre: turn('centre'),
    carrier: turn('carrier'),
    citizen: turn('citizen'),
    unanswered: of((view) => placeInQueue(view).status === 'submitted' && placeInQueue(view).turn === 'officer'),
    warned: of((view) => openWarnings(view).length > 0),
  };
}

/**
 * Reads something beside the board, and both anew where the board moved meanwhile: the gateway warns, and ends what nobody
 * ended, in its own time.
 */
async function besideTheBoard<T>(
  manager: Api,
  read: (places: readonly BoardPlace[]) => Promise<T>,
): Promise<{ readonly places: readonly BoardPlace[]; readonly found: T }> {
  const figuresOf = (places: readonly BoardPlace[]) => places.map(({ figures }) => figures);
  const { places, found } = await readUntil(
    async () => {
      const before = await manager.board();
      const found = await read(before.places);
      const { places } = await manager.board();
      return { places, found, stood: isDeepStrictEqual(figuresOf(before.places), figuresOf(places)) };
    },
    ({ stood }) => stood,
  );
  return { places, found };
}

/** Does the same with each, one after another. */
async function eachInTurn<T, R>(all: readonly T[], one: (each: T) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (const each of all) done.push(await one(each));
  return done;
}

/** What supervisors watch: figures of every place, which agree with the requests that they are counted from. */
export function boardCases(stage: Stage): void {
  const walk = new Walk(stage);
  const placeOf = (places: readonly BoardPlace[], place: string) => {
    const found = places.find((each) => each.place === place);
    assert.ok(found !== undefined, place);
    return found;
  };

  describe('the board', () => {
    it('counts of each place what its requests say, after all that was done to them', async () => {
      await walk.filed();
      await (await stage.api('otherCitizen')).accepted(submission(stage.consent, { place: '32.75.04.1001/003' }));
      const manager = await stage.api('manager');
      const { places, found: items } = await besideTheBoard(manager, async () => {
        await stage.settled();
        return (await manager.allChanges()).items;
      });
      assert.ok(new Set(items.map(({ place }) => place)).size > 1, 'requests of one place alone show nothing');
      for (const { place, figures } of places) {
        const expected = counted(items.filter((view) => view.place === place));
        assert.deepEqual({ place, ...figures, ...expected }, { place, ...figures });
        const { open, officer, operator, centre, carrier, citizen } = figures;
        assert.equal(officer + operator + centre + carrier + citizen, open, place);
      }
    });

    it('of which every number is the number of its rows, page by page, and they are those that it counts', async () => {
      await walk.collected();
      const manager = await stage.api('manager');
      /** The rows behind a number, in a handful of pages of which the last is a shorter one. */
      const rowsOf = async (figure: BoardFigure, area: string, count: number): Promise<RequestView[]> => {
        const limit = String(Math.min(MAX_PAGE, Math.max(2, Math.ceil(count / 4))));
        const rows: RequestView[] = [];
        for (let after: string | null = ''; after !== null;) {
          const cursor: Record<string, string> = after === '' ? {} : { after };
          const page: RequestsPage = await manager.requests({ figure, area, limit, ...cursor });
          rows.push(...page.items);
          after = page.next;
        }
        return rows;
      };
      const { found } = await besideTheBoard(manager, async (places) => {
        const busy = places.filter(({ figures }) => boardFigures.some((figure) => figures[figure] > 0));
        assert.ok(busy.length > 1);
        const areas = [...busy, { place: '32.75', figures: sumFigures(places.map(({ figures }) => figures)) }];
        const numbers = areas.flatMap(({ place, figures }) =>
          boardFigures.map((figure) => ({ place, figure, count: figures[figure] })),
        );
        return eachInTurn(numbers, async (number) => ({
          ...number,
          rows: await rowsOf(number.figure, number.place, number.count),
        }));
      });
      for (const { place, figure, count, rows } of found) {
        assert.equal(rows.length, count, `${figure} of ${place}`);
        assert.ok(rows.every((view) => covers(place, view.place)));
        assert.equal(new Set(rows.map(({ id }) => id)).size, rows.length);
      }
    });

    it('shows the rows behind a number to those who read it, and no more of them than they see', async () => {
      const supervisor = await stage.api('supervisor');
      const { items } = await supervisor.requests({ figure: 'open', limit: '200' });
      assert.ok(items.length > 0 && items.every(({ place }) => place.startsWith('32.75.01.')));
      assert.deepEqual((await supervisor.requests({ figure: 'open', area: '32.75.04' })).items, []);
      for (const name of ['citizen', 'officer', 'operator', 'courier', 'rwHead'] as const) {
        assert.equal((await (await stage.api(name)).problem('/v1/requests?figure=open')).code, 'forbidden', name);
      }
      const manager = await stage.api('manager');
      for (const query of ['figure=open&turn=officer', 'figure=open&order=newest', 'area=32.75', 'figure=silent']) {
        assert.equal((await manager.problem(`/v1/requests?${query}`)).code, 'invalid', query);
      }
    });

    it('names every place of the city in its order, with who serves it', async () => {
      const { places, invented, area } = await (await stage.api('manager')).board();
      assert.deepEqual(
        places.map(({ place }) => place),
        placesOf(stage.running.pack),
      );
      assert.equal(area, '32.75');
      assert.equal(invented, true);
      assert.equal(placeOf(places, '32.75.01.1001/007').officer?.id, people.officer.sub);
    });

    it('moves with a request, and hears of its officer', async () => {
      const supervisor = await stage.api('supervisor');
      const now = async () => placeOf((await supervisor.board('32.75.01.1001')).places, '32.75.01.1001/007');
      const before = await now();
      const view = await walk.submitted();
      const waiting = await now();
      assert.equal(waiting.figures.unanswered, before.figures.unanswered + 1);
      assert.equal(waiting.figures.officer, before.figures.officer + 1);
      assert.ok(waiting.waitsSince !== null && waiting.waitsSince <= view.submittedAt);
      await walk.collected();
      const collected = await now();
      assert.equal(collected.figures.visits, before.figures.visits + 1);
      assert.ok(Date.now() - Date.parse(collected.officer?.heardAt ?? '') < 120_000, 'the officer was not heard');
    });

    it('shows a supervisor the own areas alone, and the rest to nobody', async () => {
      const { places } = await (await stage.api('supervisor')).board();
      assert.ok(places.length > 0 && places.every(({ place }) => place.startsWith('32.75.01.')));
      const foreign = await (await stage.api('supervisor')).raw('/v1/board?area=32.75.04');
      assert.equal(foreign.status, 404);
      const nonsense = await (await stage.api('supervisor')).raw('/v1/board?area=Bekasi');
      assert.equal(nonsense.status, 422);
      for (const name of ['citizen', 'officer', 'operator', 'courier', 'partner', 'rwHead', 'rtHead'] as const) {
        assert.equal((await (await stage.api(name)).raw('/v1/board')).status, 403, name);
      }
    });

    it('holds no telephone number and nothing of a citizen', async () => {
      const { text } = await (await stage.api('manager')).raw('/v1/board');
      for (const secret of ['+62', '3275014101900000', 'warga-1', 'Jalan']) assert.ok(!text.includes(secret), secret);
    });

    it('adds up to the whole', async () => {
      const manager = await stage.api('manager');
      const { places: whole, found: districts } = await besideTheBoard(manager, () =>
        Promise.all(stage.running.pack.areas.map(({ code }) => manager.board(code))),
      );
      const figures = (places: readonly BoardPlace[]) => sumFigures(places.map((each) => each.figures));
      assert.deepEqual(figures(districts.flatMap(({ places }) => places)), figures(whole));
    });
  });
}
