import type { RequestView } from '@halo-pamor/contract';

/** What is searched in a request, made once for each: a list may be of thousands, and every key typed looks through all. */
const searched = new WeakMap<RequestView, { readonly line: string; readonly bare: string }>();

function textOf(view: RequestView): { readonly line: string; readonly bare: string } {
  const known = searched.get(view);
  if (known !== undefined) return known;
  const { applicant, address } = view;
  const names = view.items.flatMap((item) => [item.name, item.person]);
  const hay = [applicant.name, applicant.phone, address.street, address.rt, address.landmark, view.code, ...names];
  const line = hay.filter(Boolean).join(' ').toLowerCase();
  const text = { line, bare: line.replace(/[\s-]/g, '') };
  searched.set(view, text);
  return text;
}

/** Whether a request is one that somebody looks for by name, address, phone, code or document. */
export function isFound(view: RequestView, text: string): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const { line, bare } = textOf(view);
  return words.every((word) => line.includes(word) || bare.includes(word.replace(/-/g, '')));
}
