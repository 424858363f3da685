import type { HaloPamor } from '../../client/index.js';
import type { LoadAsk } from '../shared/events.js';

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
>;

/** Reads what the desk asks for, by the client. */
export function deskAnswer(client: HaloPamor, of: DeskAsk): Promise<unknown> {
  const { signal } = of;
  const { coverage, complaints } = client;
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
      return client.city({ signal });
    case 'open-complaint':
      return complaints.open(of.said, { signal });
    case 'follow-complaint':
      return complaints.follow(of.asked, { signal });
    case 'complaints':
      return complaints.list(of);
  }
}
