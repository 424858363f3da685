import { isHolder, originalsOut, type Actor, type Original, type RequestView } from '@halo-pamor/contract';

/**
 * The originals that this officer has in hand and that belong at home: lent ones, also when their return was announced
 * before and the citizen has not answered yet.
 */
export function originalsHome(view: RequestView, actor: Pick<Actor, 'id' | 'role'>): Original[] {
  return originalsOut(view).filter(
    ({ holder, leg, surrendered }) =>
      !surrendered && isHolder(holder, actor) && (leg === null || leg.to.kind === 'citizen'),
  );
}
