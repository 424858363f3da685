import { coversAny, sights, type Actor, type RequestView } from '@halo-pamor/contract';

/** Whether this person may see the request. Whose it is, is told beside the view, because a partner's has no citizen. */
export function mayBeSeen(actor: Actor, view: RequestView, owner: string | undefined): boolean {
  if (view.city !== actor.city) return false;
  switch (sights[actor.role]) {
    case 'own':
      return owner === actor.id;
    case 'areas':
      return coversAny(actor.areas, view.place);
    case 'assigned-or-areas':
      return view.officer?.id === actor.id || coversAny(actor.areas, view.place);
    case 'city':
      return true;
    case 'none':
      return false;
  }
}
