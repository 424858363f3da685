import type { Turn } from '../item-status.js';
import type { HolderKind, Original } from './shape.js';

interface WithOriginals {
  readonly originals?: readonly Original[] | undefined;
}

/** The originals that are still under way: neither at home again nor kept by the office. */
export function originalsOut({ originals = [] }: WithOriginals): Original[] {
  return originals.filter(({ ended }) => ended === null);
}

const TURNS: Readonly<Record<HolderKind, Turn>> = {
  desk: 'operator',
  officer: 'officer',
  carrier: 'carrier',
  citizen: 'citizen',
};
const FIRST: readonly HolderKind[] = ['desk', 'officer', 'carrier', 'citizen'];

/** Whose turn it is while originals are out and nothing else is to be done: who has one, or is to accept one. */
export function turnOfOriginals(request: WithOriginals): Turn | undefined {
  const kinds = originalsOut(request).map(({ holder, leg }) => (leg?.to ?? holder).kind);
  const kind = FIRST.find((each) => kinds.includes(each));
  return kind && TURNS[kind];
}
