import { canBeLent, type CityPack, type PayloadInput, type RequestView, type Variant } from '@halo-pamor/contract';
import type { PracticeBook } from './practice-book.js';

/** What is practised, in the order of the list. */
export const practiceTasks = ['agree', 'collect', 'return', 'deliver'] as const;
/** What is practised. */
export type PracticeTask = (typeof practiceTasks)[number];

/** The request of each task, by its id. */
export type PracticeLives = Readonly<Record<PracticeTask, string>>;

const HOUR_MS = 60 * 60 * 1000;

/** Invented requests of this city, one for each task, each as far on its way as the task needs it. */
export function practiceLives(book: PracticeBook, pack: CityPack, place: string, now: Date): PracticeLives {
  const door = pack.services.filter(({ offered }) => offered === 'door').flatMap(({ variants }) => variants);
  const [any] = door;
  if (any === undefined) throw new RangeError('practice: the city brings nothing to the door');
  const lent = door.find(({ requirements }) => requirements.some(({ mode }) => mode === 'photo' || mode === 'shown'));
  const soon = (hours: number): string => new Date(now.getTime() + hours * HOUR_MS).toISOString();

  const ask = (variant: Variant, name: string): RequestView =>
    book.must(
      book.mint(),
      'submit-request',
      {
        items: [{ variant: variant.code }],
        applicant: { name, phone: null },
        forWhom: 'self',
        channel: 'app',
        place,
        address: { street: 'Jl. Rekaan 1', rt: '001', landmark: null },
        times: [{ day: null, part: 'morning' }],
        consent: { version: pack.consent.version, given: true },
      },
      'citizen',
    );
  const meet = ({ id }: RequestView, hours: number): void => {
    book.must(id, 'agree-visit', { from: soon(hours), to: soon(hours + 2) }, 'officer');
  };
  const take = (view: RequestView, isLent: boolean): RequestView => {
    const one = isLent ? view.papers.find((paper) => canBeLent(paper)) : undefined;
    const papers: PayloadInput<'collect-papers'>['papers'] = view.papers
      .filter(({ status }) => status === 'needed')
      .map(({ code }) => ({
        code,
        outcome: 'collected',
        ...(code === one?.code ? { original: { condition: 'good' } } : {}),
      }));
    return book.must(view.id, 'collect-papers', { papers }, 'officer');
  };

  const agree = ask(any, 'Siti Latihan');
  const collect = ask(any, 'Ahmad Latihan');
  meet(collect, 0);
  book.must(collect.id, 'start-visit', {}, 'officer');
  const back = ask(lent ?? any, 'Murni Latihan');
  meet(back, 0);
  take(back, true);
  const deliver = take(ask(any, 'Rudi Latihan'), false);
  const items = ['1'];
  book.must(deliver.id, 'file-items', { items, reference: null }, 'officer');
  book.must(deliver.id, 'approve-items', { items }, 'operator');
  book.must(deliver.id, 'print-items', { items }, 'operator');
  book.must(deliver.id, 'mark-ready', { items, servicePoint: pack.servicePoints[0]?.code ?? '' }, 'operator');
  book.must(deliver.id, 'take-out', { items }, 'officer');
  return { agree: agree.id, collect: collect.id, return: back.id, deliver: deliver.id };
}

/** Whether a task was done, by how its request stands. */
export function isDone(task: PracticeTask, view: RequestView | undefined): boolean {
  if (view === undefined) return false;
  switch (task) {
    case 'agree':
      return view.visits.length > 0;
    case 'collect':
      return view.items.every(({ status }) => status !== 'submitted' && status !== 'visit-agreed');
    case 'return':
      return (view.originals ?? []).some(({ ended, leg }) => ended === 'returned' || leg?.to.kind === 'citizen');
    case 'deliver':
      return view.items.every(({ status }) => status === 'delivered');
  }
}
