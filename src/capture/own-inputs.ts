import { html, type TemplateResult } from 'lit';
import type { CaptureTerms } from '../locale/capture-terms.js';

/** The browser's own ways to a picture: the phone's camera app, and what is on the phone. */
export type OwnInput = 'camera' | 'picker';

/** Their fields, which are never seen: buttons in the words of the person open them. */
export function ownInputs(terms: CaptureTerms, take: (file: File) => void): TemplateResult {
  const changed = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const [file] = event.target.files ?? [];
    // The same file may be chosen once more.
    event.target.value = '';
    if (file) take(file);
  };
  return html`<input
      type="file"
      class="camera"
      accept="image/*"
      capture="environment"
      hidden
      aria-label=${terms.take}
      @change=${changed}
    />
    <input type="file" class="picker" accept="image/*" hidden aria-label=${terms.pick} @change=${changed} />`;
}

/** Opens one of them, as long as somebody's tap allows it. */
export function openOwnInput(root: ParentNode, of: OwnInput): void {
  root.querySelector<HTMLInputElement>(`input.${of}`)?.click();
}
