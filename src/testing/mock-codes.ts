import {
  carrierOf,
  handoverOf,
  MAX_TRIES,
  type HandoverCodeReply,
  type HandoverRound,
  type RequestView,
} from '@halo-pamor/contract';

/** The hand-over code of a mock gateway: any six digits that differ from request to request, carrier and round. */
export function mockHandoverCode({ request, carrier, round }: HandoverRound): string {
  const letters = Array.from(`${request} ${carrier} ${round}`, (letter) => letter.charCodeAt(0));
  const digits = letters.reduce((sum, letter) => (sum * 31 + letter) % 1_000_000, 7);
  return String(digits).padStart(6, '0');
}

/** What the citizen of a request reads of its codes; undefined while nobody is on the way, or there are none. */
export function codesOf(view: RequestView): HandoverCodeReply | undefined {
  const handover = handoverOf(view);
  const carriers = view.deliveries.map(({ carrier }) => carrier).reverse();
  const [latest, ...others] = [...new Set(carriers)].flatMap((carrier) => {
    const items = view.items.map(({ id }) => id).filter((id) => carrierOf(view, id) === carrier);
    return items.length === 0 ? [] : [{ carrier, items }];
  });
  if (handover === undefined || latest === undefined) return undefined;
  const { round, tries, locked } = handover;
  const withCode = ({ carrier, items }: { readonly carrier: string; readonly items: string[] }) => ({
    items,
    code: locked ? null : mockHandoverCode({ request: view.id, carrier, round }),
  });
  return { ...withCode(latest), round, triesLeft: MAX_TRIES - tries, others: others.map(withCode) };
}
