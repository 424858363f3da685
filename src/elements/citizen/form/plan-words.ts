import { findVariant, serviceOfVariant, type BundlePlan, type Household, type PlannedItem } from '@halo-pamor/contract';
import { html, type TemplateResult } from 'lit';
import { inSentence } from '../../shared/language/in-sentence.js';
import type { Draft } from './draft.js';
import type { FormScreen } from './form-screen.js';
import { nameOf } from './seated.js';

type Shown = Pick<FormScreen, 'state' | 'draft' | 'facts'>;

/** A document as a family calls it, without whom it is for. */
function documentWords({ state: { pack } }: Pick<Shown, 'state'>, { variant }: PlannedItem): string {
  return serviceOfVariant(pack, variant)?.plain ?? findVariant(pack, variant)?.name ?? variant;
}

/** What the city calls a document or a paper, and the sentence that says whose it is. */
interface Owned {
  readonly text: string;
  readonly name: string;
}

/** A document as a family calls it, with whom it is for; a family card by who stands on it, where there are several. */
export function sayItem(shown: Shown, item: PlannedItem): TemplateResult {
  const document = documentWords(shown, item);
  const { text, name } = ownerOfItem(shown, item) ?? { text: '{document}', name: '' };
  return html`${inSentence(text, { document, name })}`;
}

function ownerOfItem(shown: Shown, item: PlannedItem): Owned | undefined {
  const { household } = shown.facts.bundle ?? {};
  const { form } = shown.state.words;
  if (household === undefined) return undefined;
  const people = item.subjects.map((id) => nameOf(household, shown.draft, id)).filter((name) => name !== undefined);
  if (people.length > 0) return { text: form.documentFor, name: people.join(', ') };
  const cards = household.situation.cards.filter(({ id }) => item.subjects.includes(id));
  if (household.situation.cards.length < 2 || cards.length === 0) return undefined;
  const { names, after } = cardNames(
    household,
    shown.draft,
    cards.map(({ id }) => id),
  );
  return names === '' ? undefined : { text: after ? form.documentFor : form.documentFrom, name: names };
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
export function sayItems(shown: Shown, plan: BundlePlan, ids: readonly string[]): TemplateResult[] {
  const known = new Set<string>();
  return found(plan, ids).flatMap((item) => {
    const { text = '', name = '' } = ownerOfItem(shown, item) ?? {};
    const key = [documentWords(shown, item), text, name].join();
    if (known.has(key)) return [];
    known.add(key);
    return [sayItem(shown, item)];
  });
}

/** What kinds of document items are, each once. */
export function documentsNames(shown: Shown, plan: BundlePlan, ids: readonly string[]): string[] {
  return [...new Set(found(plan, ids).map((item) => documentWords(shown, item)))];
}

function found({ items }: BundlePlan, ids: readonly string[]): PlannedItem[] {
  return ids.map((id) => items.find((item) => item.id === id)).filter((item) => item !== undefined);
}

/** Where a service is asked for that the programme does not bring. */
export function whereToGo({ state }: Pick<Shown, 'state'>, item: PlannedItem): string {
  return serviceOfVariant(state.pack, item.variant)?.whereToGo ?? state.words.form.elsewhereText;
}

/** What a paper is called, with whose it is: a person's, or the family card on which somebody stands. */
export function sayOwned(
  shown: Pick<Shown, 'state' | 'draft'>,
  household: Household,
  { plain, owner }: { readonly plain: string; readonly owner: string | null },
): TemplateResult {
  const { text, name } = (owner === null ? undefined : ownerOfPaper(shown, household, owner)) ?? {
    text: '{paper}',
    name: '',
  };
  return html`${inSentence(text, { paper: plain, name })}`;
}

function ownerOfPaper(
  { state, draft }: Pick<Shown, 'state' | 'draft'>,
  household: Household,
  owner: string,
): Owned | undefined {
  const { form } = state.words;
  const name = nameOf(household, draft, owner);
  if (name !== undefined) return { text: form.paperOf, name };
  if (household.situation.cards.length < 2) return undefined;
  const on = household.situation.people.filter(({ card }) => card === owner);
  const names = on.flatMap(({ id }) => nameOf(household, draft, id) ?? []).join(', ');
  return names === '' ? undefined : { text: form.paperOfCard, name: names };
}
