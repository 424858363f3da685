import { findVariant, serviceOfVariant, type BundlePlan, type Household, type PlannedItem } from '@halo-pamor/contract';
import { fill } from '../../../locale/fill.js';
import type { Draft } from './draft.js';
import type { FormScreen } from './form-screen.js';
import { nameOf } from './seated.js';

type Shown = Pick<FormScreen, 'state' | 'draft' | 'facts'>;

/** A document as a family calls it, without whom it is for. */
function documentWords({ state: { pack } }: Pick<Shown, 'state'>, { variant }: PlannedItem): string {
  return serviceOfVariant(pack, variant)?.plain ?? findVariant(pack, variant)?.name ?? variant;
}

/** A document as a family calls it, with whom it is for; a family card by who stands on it, where there are several. */
export function itemWords(shown: Shown, item: PlannedItem): string {
  const { household } = shown.facts.bundle ?? {};
  const { form } = shown.state.words;
  const document = documentWords(shown, item);
  if (household === undefined) return document;
  const people = item.subjects.map((id) => nameOf(household, shown.draft, id)).filter((name) => name !== undefined);
  if (people.length > 0) return fill(form.documentFor, { document, name: people.join(', ') });
  const cards = household.situation.cards.filter(({ id }) => item.subjects.includes(id));
  if (household.situation.cards.length < 2 || cards.length === 0) return document;
  const { names, after } = cardNames(
    household,
    shown.draft,
    cards.map(({ id }) => id),
  );
  return names === '' ? document : fill(after ? form.documentFor : form.documentFrom, { document, name: names });
}

/** Who stands on family cards: those who will, or where nobody does, those who did. */
function cardNames(household: Household, draft: Draft, cards: readonly string[]): { names: string; after: boolean } {
  const named = (on: (person: Household['situation']['people'][number]) => string | null): string =>
    household.situation.people
      .filter((person) => cards.includes(on(person) ?? ''))
      .flatMap(({ id }) => nameOf(household, draft, id) ?? [])
      .join(', ');
  const after = named(({ card, newCard }) => newCard ?? card);
  return after === '' ? { names: named(({ card }) => card), after: false } : { names: after, after: true };
}

/** What items are called, each with whom it is for. */
export function itemsWords(shown: Shown, plan: BundlePlan, ids: readonly string[]): string {
  return listed(plan, ids, (item) => itemWords(shown, item)).join(', ');
}

/** What kinds of document items are, each once. */
export function documentsNames(shown: Shown, plan: BundlePlan, ids: readonly string[]): string[] {
  return listed(plan, ids, (item) => documentWords(shown, item));
}

function listed({ items }: BundlePlan, ids: readonly string[], word: (item: PlannedItem) => string): string[] {
  const found = ids.map((id) => items.find((item) => item.id === id)).filter((item) => item !== undefined);
  return [...new Set(found.map(word))];
}

/** Where a service is asked for that the programme does not bring. */
export function whereToGo({ state }: Pick<Shown, 'state'>, item: PlannedItem): string {
  return serviceOfVariant(state.pack, item.variant)?.whereToGo ?? state.words.form.elsewhereText;
}

/** What a paper is called, with whose it is: a person's, or the family card on which somebody stands. */
export function ownedWords(
  { state, draft }: Pick<Shown, 'state' | 'draft'>,
  household: Household,
  { plain, owner }: { readonly plain: string; readonly owner: string | null },
): string {
  if (owner === null) return plain;
  const { form } = state.words;
  const name = nameOf(household, draft, owner);
  if (name !== undefined) return fill(form.paperOf, { paper: plain, name });
  const on = household.situation.people.filter(({ card }) => card === owner);
  if (household.situation.cards.length < 2) return plain;
  const names = on.flatMap(({ id }) => nameOf(household, draft, id) ?? []).join(', ');
  return names === '' ? plain : fill(form.paperOfCard, { paper: plain, name: names });
}
