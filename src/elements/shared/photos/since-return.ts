import type { Paper, PaperFile, RequestView } from '@halo-pamor/contract';

/** When the desk last sent back a document that needs this paper; undefined when it never did. */
export function returnedAt(view: RequestView, paper: Paper): string | undefined {
  const steps = view.items
    .filter((item) => paper.needs.some((need) => need.item === item.id))
    .flatMap((item) => item.steps)
    .filter(({ status }) => status === 'returned')
    .map(({ at }) => at);
  return steps.sort().at(-1);
}

/** Whether this picture came after the desk sent the paper back. */
export function isNewPage(view: RequestView, paper: Paper, { at }: PaperFile): boolean {
  const returned = returnedAt(view, paper);
  return at !== undefined && returned !== undefined && at > returned;
}
