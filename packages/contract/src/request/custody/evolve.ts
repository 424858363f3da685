import type { EventOf } from '../events.js';
import type { RequestView } from '../view.js';
import { staysWithOffice } from './collect.js';
import type { Original } from './shape.js';

function changeOriginals(
  view: RequestView,
  ids: readonly string[],
  change: (original: Original) => Partial<Original>,
): Pick<RequestView, 'originals'> {
  const { originals } = view;
  if (originals === undefined) return {};
  return { originals: originals.map((each) => (ids.includes(each.id) ? { ...each, ...change(each) } : each)) };
}

/** The originals that an officer took along, in the officer's hands from then on. */
export function takeOriginals(
  view: RequestView,
  { data, at, by }: EventOf<'papers-collected'>,
): Pick<RequestView, 'originals'> {
  const taken = data.papers.flatMap(({ code, original }): Original[] => {
    const paper = view.papers.find((each) => each.code === code);
    if (paper === undefined || original === undefined) return [];
    return [
      {
        ...original,
        paper: code,
        name: paper.name,
        surrendered: staysWithOffice(paper),
        holder: { kind: 'officer', id: by.id, name: by.name },
        since: at,
        leg: null,
        ended: null,
      },
    ];
  });
  return taken.length === 0 ? {} : { originals: [...(view.originals ?? []), ...taken] };
}

/** What the events of originals change. */
export const custodyChanges = {
  'originals-handed-over': (view: RequestView, { data, at }: EventOf<'originals-handed-over'>): Partial<RequestView> =>
    changeOriginals(view, data.originals, () => ({ leg: { to: data.to, since: at, acceptBy: data.acceptBy } })),
  'originals-accepted': (view: RequestView, { data, at }: EventOf<'originals-accepted'>): Partial<RequestView> =>
    changeOriginals(
      view,
      data.originals.map(({ id }) => id),
      (original) => {
        const line = data.originals.find(({ id }) => id === original.id);
        if (line === undefined) return {};
        const { condition, note, to, ended } = line;
        return { condition, note, holder: to, since: at, leg: null, ended };
      },
    ),
  'originals-disputed': (view: RequestView, { data }: EventOf<'originals-disputed'>): Partial<RequestView> =>
    changeOriginals(view, data.originals, () => ({ leg: null })),
  'originals-released': (view: RequestView, { data }: EventOf<'originals-released'>): Partial<RequestView> =>
    changeOriginals(view, data.originals, () => ({ surrendered: false, ended: null, backBy: data.backBy })),
};
