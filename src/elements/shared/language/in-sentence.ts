import { html, type TemplateResult } from 'lit';

/** A text of a city, or a part of a sentence that was drawn before and may hold some. */
export type Said = string | TemplateResult;

/** Texts of a city one after the other, each in an element of its own where it would share one. */
export function listed(texts: readonly string[], between: string): unknown {
  const [only] = texts;
  return texts.length === 1 ? only : listedApart(texts, between);
}

/** The same where they share an element in any case. */
export function listedApart(texts: readonly Said[], between: string): unknown[] {
  return texts.map((text, at) => [at === 0 ? '' : between, alone(text)]);
}

/** A text of a city in an element of its own. */
function alone(text: Said): TemplateResult {
  return html`<span>${text}</span>`;
}

/**
 * Puts texts of a city into the places of a sentence, each in an element of its own, so that one that is left in Indonesian can be
 * marked so amid words of another language. A place without a text stays; names of people and the like are filled in before.
 */
export function inSentence(text: string, texts: Readonly<Record<string, Said | readonly Said[]>>): unknown[] {
  return text.split(/(\{\w+\})/).map((part) => {
    const said = part.startsWith('{') ? texts[part.slice(1, -1)] : undefined;
    if (said === undefined) return part;
    return isList(said) ? listedApart(said, ', ') : alone(said);
  });
}

function isList(said: Said | readonly Said[]): said is readonly Said[] {
  return Array.isArray(said);
}
