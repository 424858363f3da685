import type { RequestView } from '@halo-pamor/contract';

/** Whether a request is one that somebody looks for by name, address, phone, code or document. */
export function isFound(view: RequestView, text: string): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const { applicant, address } = view;
  const names = view.items.flatMap((item) => [item.name, item.person]);
  const hay = [applicant.name, applicant.phone, address.street, address.rt, address.landmark, view.code, ...names];
  const line = hay.filter(Boolean).join(' ').toLowerCase();
  const bare = line.replace(/[\s-]/g, '');
  return words.every((word) => line.includes(word) || bare.includes(word.replace(/-/g, '')));
}
