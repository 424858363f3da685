import type { CommandOf } from '../commands.js';
import { accept, inOrder, papersOf, refuse, refuseMove, type Context, type Decision } from '../decision.js';
import { moves } from '../item-moves.js';
import type { RequestView } from '../view.js';

/** The papers of these items that were in hand, and so count as looked at and good. */
function goodPapers(view: RequestView, items: readonly string[], except: readonly string[]): string[] {
  const needed = papersOf(view, items);
  return view.papers
    .filter((paper) => paper.status === 'collected' && needed.includes(paper.code) && !except.includes(paper.code))
    .map((paper) => paper.code);
}

/** Judges `return-papers`: every filed item that needs one of the papers goes back; its other papers stay accepted. */
export function decideReturnPapers(view: RequestView, command: CommandOf<'return-papers'>, context: Context): Decision {
  const papers = command.payload.papers.map((line) => ({ ...line, note: line.note ?? null }));
  const { from } = moves['return-papers'];
  const filed = view.items.filter((item) => from.includes(item.status));
  for (const { code, reason } of papers) {
    const paper = view.papers.find((each) => each.code === code);
    if (paper === undefined) return refuse('unknown-paper', { paper: code });
    if (!context.rules.isReason('returnReasons', reason)) return refuse('unknown-reason', { paper: code });
    if (!paper.needs.some((need) => filed.some((item) => item.id === need.item))) {
      const status = view.items.find((item) => paper.needs.some((need) => need.item === item.id))?.status;
      return refuse('illegal-transition', status === undefined ? { paper: code } : { paper: code, status });
    }
  }
  const codes = papers.map((line) => line.code);
  const items = filed
    .filter((item) =>
      view.papers.some((paper) => codes.includes(paper.code) && paper.needs.some((need) => need.item === item.id)),
    )
    .map((item) => item.id);
  return accept('papers-returned', command, context, { papers, accepted: goodPapers(view, items, codes), items });
}

/** Judges `approve-items`. */
export function decideApprove(view: RequestView, command: CommandOf<'approve-items'>, context: Context): Decision {
  const { items } = command.payload;
  return (
    refuseMove(view, items, 'approve-items') ??
    accept('items-approved', command, context, {
      items: inOrder(view, items),
      accepted: goodPapers(view, items, []),
    })
  );
}

/** Judges `refuse-items`. */
export function decideRefuse(view: RequestView, command: CommandOf<'refuse-items'>, context: Context): Decision {
  const { items, reason, note } = command.payload;
  if (!context.rules.isReason('refuseReasons', reason)) return refuse('unknown-reason');
  return (
    refuseMove(view, items, 'refuse-items') ??
    accept('items-refused', command, context, { items: inOrder(view, items), reason, note: note ?? null })
  );
}

/** Judges `await-centre`. */
export function decideAwaitCentre(view: RequestView, command: CommandOf<'await-centre'>, context: Context): Decision {
  const { items, cause, note } = command.payload;
  if (!context.rules.isReason('centreCauses', cause)) return refuse('unknown-reason');
  return (
    refuseMove(view, items, 'await-centre') ??
    accept('centre-awaited', command, context, { items: inOrder(view, items), cause, note: note ?? null })
  );
}

/** Judges `print-items`. */
export function decidePrint(view: RequestView, command: CommandOf<'print-items'>, context: Context): Decision {
  const { items } = command.payload;
  return (
    refuseMove(view, items, 'print-items') ?? accept('items-printed', command, context, { items: inOrder(view, items) })
  );
}

/** Judges `mark-ready`. */
export function decideMarkReady(view: RequestView, command: CommandOf<'mark-ready'>, context: Context): Decision {
  const { items, servicePoint } = command.payload;
  if (!context.rules.isServicePoint(servicePoint)) return refuse('unknown-service-point');
  return (
    refuseMove(view, items, 'mark-ready') ??
    accept('items-ready', command, context, { items: inOrder(view, items), servicePoint })
  );
}
