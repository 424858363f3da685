import { readRecords } from './read-records.js';
import type { HaloPamor } from '../../client/index.js';
import { lateImport } from '../../late-import.js';
import type * as DeskAnswers from './desk-answers.js';
import type { LoadAsk, PaperOf } from '../shared/events.js';

const loadDeskAnswers = lateImport<typeof DeskAnswers>(() => import('./desk-answers.js'), 'deskAnswer');

/** Answers what an element wants to read, by the client. */
export function answerLoad(client: HaloPamor, of: LoadAsk): void {
  const { signal } = of;
  switch (of.what) {
    case 'handover-code':
      of.respond(client.handoverCode(of.requestId, { signal }));
      return;
    case 'badge':
      of.respond(client.badge(of.requestId, { signal }));
      return;
    case 'receipt':
      of.respond(client.receipt(of.requestId, { signal }));
      return;
    case 'officers':
      of.respond(client.officers(of.area, { signal }));
      return;
    case 'files':
      of.respond(client.files(of.requestId, { signal }));
      return;
    case 'picture':
      of.respond(client.picture(of.file, { signal }));
      return;
    case 'paper-draft':
      of.respond(client.drafts.load(paperDraft(of), { signal }));
      return;
    case 'records':
      of.respond(client.sync({ signal }).then(() => readRecords(client, signal)));
      return;
    case 'kept':
      of.respond(client.drafts.load(keptName(of.name), { signal }));
      return;
    case 'standards':
      of.respond(client.standards({ signal, locale: of.locale }));
      return;
    default:
      // By name: each kind of answer has a promise of its own, and the late part knows which.
      Reflect.apply(of.respond, undefined, [loadDeskAnswers().then(({ deskAnswer }) => deskAnswer(client, of))]);
  }
}

/** The key under which the pages of a paper are kept that is being photographed. */
export function paperDraft({ requestId, paper }: PaperOf): string {
  return `paper ${requestId} ${paper}`;
}

/** The key under which an element keeps something by a name of its own. */
export function keptName(name: string): string {
  return `kept ${name}`;
}
