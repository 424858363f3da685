import { html, noChange, type TemplateResult } from 'lit';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/**
 * A table that may be wider than its screen: a named region that scrolls sideways by finger and by keys, and that fades at
 * each edge beyond which it goes on. Its styles are `tableStyles`.
 */
export function wideTable(name: string, table: TemplateResult): TemplateResult {
  return html`<div class="scroll" tabindex="0" role="region" aria-label=${name} ${edges()}>${table}</div>`;
}

/** The row of a table's heads. */
export function headRow(heads: readonly string[]): TemplateResult {
  return html`<thead>
    <tr>
      ${heads.map((head) => html`<th scope="col">${head}</th>`)}
    </tr>
  </thead>`;
}

/** Marks the element it stands on with the edges beyond which it goes on. A phone draws no bar that would say so. */
class Edges extends Directive {
  #watched: Element | undefined;

  render(): unknown {
    return noChange;
  }

  override update({ element }: ElementPart): unknown {
    if (this.#watched === element) return noChange;
    this.#watched = element;
    const mark = (): void => {
      const { scrollLeft, scrollWidth, clientWidth } = element;
      element.classList.toggle('before', scrollLeft > 1);
      element.classList.toggle('beyond', scrollWidth - clientWidth - scrollLeft > 1);
    };
    element.addEventListener('scroll', mark, { passive: true });
    // Of the element as its screen turns, and of the table in it as rows come and letters grow.
    const sizes = new ResizeObserver(mark);
    sizes.observe(element);
    // The table is drawn after this.
    queueMicrotask(() => {
      for (const child of element.children) sizes.observe(child);
    });
    return noChange;
  }
}

const edges = directive(Edges);
