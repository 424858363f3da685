import type { RequestsPage } from '@halo-pamor/contract';
import type { HaloPamor } from '../../client/index.js';
import type { LoadAsk, RequestsQuestion } from '../shared/events.js';

/** What only the desk and a few others ask for, and what asks the gateway anyway: answered by a part that comes late. */
export type DeskAsk = LoadAsk<
  | 'issue-badge'
  | 'looks'
  | 'officer-photo'
  | 'board'
  | 'score'
  | 'callbacks'
  | 'coverage'
  | 'unreached'
  | 'coverage-import'
  | 'coverage-imports'
  | 'coverage-say'
  | 'self-check'
  | 'city'
  | 'open-complaint'
  | 'follow-complaint'
  | 'complaints'
  | 'requests'
  | 'request'
  | 'history'
  | 'pictures-ahead'
  | 'track'
  | 'survey'
  | 'survey-report'
  | 'told-by-phone'
  | 'patterns'
  | 'compliance'
  | 'audit'
  | 'audit-head'
>;

/** Reads what the desk asks for, by the client. */
export function deskAnswer(client: HaloPamor, of: DeskAsk): Promise<unknown> {
  const { signal } = of;
  const { coverage, complaints, surveys } = client;
  switch (of.what) {
    case 'issue-badge':
      return client.issueBadge(of.requestId, { signal });
    case 'officer-photo':
      return client.officerPhoto(of.officer, { signal });
    case 'looks':
      return client.looks(of.requestId, { signal });
    case 'board':
      return client.board(undefined, { signal });
    case 'score':
      return client.score(of);
    case 'callbacks':
      return client.callbacks({ signal });
    case 'coverage':
      return coverage.page({ ...of.query, signal });
    case 'unreached':
      return coverage.unreached(undefined, { signal });
    case 'coverage-import':
      return coverage.importTable(of.table, { dry: true, progress: of.progress, signal });
    case 'coverage-imports':
      return coverage.imports({ signal });
    case 'coverage-say':
      return of.word === 'apply' ? coverage.apply(of.id, { signal }) : coverage.takeBack(of.id, { signal });
    case 'self-check':
      return client.selfCheck({ signal });
    case 'city':
      return client.city({ signal, locale: of.locale });
    case 'open-complaint':
      return complaints.open(of.said, { signal });
    case 'follow-complaint':
      return complaints.follow(of.asked, { signal });
    case 'complaints':
      return complaints.list(of);
    case 'survey':
      return surveys.answer(of.about, of.answer, { signal });
    case 'told-by-phone':
      return surveys.toldByPhone(of.said, { signal });
    case 'requests':
      return firstPage(client, of.query, signal);
    case 'request':
      return client.request(of.requestId, { signal });
    case 'history':
      return client.history(of.requestId, { signal }).then((events) => ({ events }));
    case 'pictures-ahead':
      return client.keepPictures(of.files, { signal });
    case 'track':
      return client.track(of.code, of.phone, { signal });
    case 'survey-report':
      return surveys.report({ ...of.asked, signal });
    case 'patterns':
      return surveys.patterns({ signal });
    case 'compliance':
      return surveys.compliance({ from: of.from, to: of.to, signal });
    case 'audit':
      return client.audit.page({ ...of.query, signal });
    case 'audit-head':
      return client.audit.lastHead(of.seq, { signal });
  }
}

async function firstPage(
  client: HaloPamor,
  query: RequestsQuestion,
  signal: AbortSignal | undefined,
): Promise<RequestsPage> {
  for await (const page of client.requests({ ...query, signal }).byPage()) return page;
  return { items: [], next: null };
}
