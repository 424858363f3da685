import { html, type TemplateResult } from 'lit';

/** Texts of a city one after the other, each in an element of its own where it would share one. */
export function listed(texts: readonly string[], between: string): unknown {
  const [only] = texts;
  return texts.length === 1 ? only : listedApart(texts, between);
}

function listedApart(texts: readonly string[], between: string): unknown[] {
  return texts.map((text, at) => [at === 0 ? '' : between, alone(text)]);
}

function alone(text: string): TemplateResult {
  return html`<span>${text}</span>`;
}

/**
 * Puts texts of a city into the places of a sentence, each in an element of its own, so that one that is left in Indonesian can be
 * marked so amid words of another language. A place without a text stays; names of people and the like are filled in before.
 */
export function inSentence(text: string, texts: Readonly<Record<string, string | readonly string[]>>): unknown[] {
  return text.split(/(\{\w+\})/).map((part) => {
    const said = part.startsWith('{') ? texts[part.slice(1, -1)] : undefined;
    if (said === undefined) return part;
    return typeof said === 'string' ? alone(said) : listedApart(said, ', ');
  });
}
