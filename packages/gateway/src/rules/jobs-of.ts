import type { NewJob } from '../store/batch-write.js';
import type { Judged } from './judge.js';

/** What has to be done after the commit: an officer who is given a request is told. */
export function jobsOf({ changed }: Judged): NewJob[] {
  return [...changed].flatMap(([requestId, { view, officerBefore }]) =>
    view.officer === null || view.officer.id === officerBefore
      ? []
      : [{ kind: 'notify-officer', requestId, details: { officer: view.officer.id } }],
  );
}
