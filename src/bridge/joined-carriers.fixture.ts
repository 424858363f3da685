import type { Carrier } from './carrier.js';

/** Two carriers that bring each other's text, later, as those of a browser do; and what was sent by both. */
export function joinedCarriers(): { readonly here: Carrier; readonly there: Carrier; readonly sent: string[] } {
  const ears = { here: new Set<(data: unknown) => void>(), there: new Set<(data: unknown) => void>() };
  const sent: string[] = [];
  const end = (own: keyof typeof ears, other: keyof typeof ears): Carrier => ({
    post: (text) => {
      sent.push(text);
      queueMicrotask(() => ears[other].forEach((hear) => hear(text)));
    },
    listen: (hear) => {
      ears[own].add(hear);
      return () => ears[own].delete(hear);
    },
  });
  return { here: end('here', 'there'), there: end('there', 'here'), sent };
}
