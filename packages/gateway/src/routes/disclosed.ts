import * as z from 'zod/mini';
import { disclose, once, requestView, type Disclosure } from '@halo-pamor/contract';

const views = once(() => z.array(requestView()));

/**
 * The views of a page as JSON text, shown as far as the disclosure allows. In full they pass through as the database
 * built them; otherwise each is read and masked by the contract's one function.
 */
export function disclosedItems(items: string, disclosure: Disclosure): string {
  if (disclosure === 'full') return items;
  return JSON.stringify(
    views()
      .parse(JSON.parse(items))
      .map((view) => disclose(view, disclosure)),
  );
}

/** One view as JSON text, shown as far as the disclosure allows. */
export function disclosedView(view: string, disclosure: Disclosure): string {
  return disclosure === 'full' ? view : JSON.stringify(disclose(requestView().parse(JSON.parse(view)), disclosure));
}
