import type { Item } from '@halo-pamor/contract';
import { nothing } from 'lit';
import type { OfficerStep } from '../../locale/officer-terms.js';
import { choices } from '../shared/choice.js';
import { itemName } from '../shared/staff-words.js';
import { OfficerScreenElement } from './officer-screen.js';
import { itemsOfStep } from './officer-steps.js';

/** A screen about some documents of a request. All are chosen until the officer takes one out. */
export class ItemsScreenElement extends OfficerScreenElement {
  static override properties = { ...OfficerScreenElement.properties, left: { state: true } };

  /** Ids of the documents that were taken out of the choice. */
  declare left: readonly string[];

  constructor() {
    super();
    this.left = [];
  }

  /** The documents that a step is about, with what waits on this phone taken as done. */
  itemsOf(step: OfficerStep): Item[] {
    return itemsOfStep(this.expected, step);
  }

  /** The ids of those that are chosen. */
  chosenOf(step: OfficerStep): string[] {
    return this.itemsOf(step)
      .map((item) => item.id)
      .filter((id) => !this.left.includes(id));
  }
}

/** The choice of documents; nothing to ask while there is only one. */
export function itemsChoice(of: ItemsScreenElement, items: readonly Item[], label: string): unknown {
  const { words } = of.stage;
  if (items.length === 0) return nothing;
  return choices({
    name: 'items',
    label,
    fault: of.faults['items'],
    chosen: items.map((item) => item.id).filter((id) => !of.left.includes(id)),
    entries: items.map((item) => ({ value: item.id, label: itemName(words, item) })),
    change: (chosen) => (of.left = items.map((item) => item.id).filter((id) => !chosen.includes(id))),
  });
}
