import type { RequestView, Texts } from '@halo-pamor/contract';

/**
 * Says the names of a request's documents and papers in another language. They were frozen in Indonesian when it was made
 * (docs/decisions/0002); those that the city has changed since stay so. The same view comes back as the same object.
 *
 * @param unsaid is told of those that stay
 */
export function viewSayer(
  texts: Texts,
  unsaid: (text: string) => void = () => undefined,
): (view: RequestView) => RequestView {
  const known = new WeakMap<RequestView, RequestView>();
  const said = (text: string): string => {
    const other = texts[text];
    if (other === undefined) unsaid(text);
    return other ?? text;
  };
  return (view) => {
    const before = known.get(view);
    if (before !== undefined) return before;
    const papers = view.papers.map((paper) => ({
      ...paper,
      name: said(paper.name),
      condition: paper.condition && said(paper.condition),
    }));
    const now = { ...view, papers, items: view.items.map((item) => ({ ...item, name: said(item.name) })) };
    known.set(view, now);
    return now;
  };
}
