import { css, html, nothing, type TemplateResult } from 'lit';
import { isChosenByApp, type AppChoice } from './app-chooser.js';
import { bridgeOf } from './bridge-of.js';
import { icon, type IconPath } from './icon.js';
import { uploadIcon } from './icons.js';

/** A file that is to be chosen on this device. `name` is unique on its screen. */
export interface FileButtonOptions {
  readonly name: string;
  /** What to do, as on a button: "Pilih berkas". */
  readonly label: string;
  readonly hint?: string | undefined;
  readonly icon?: IconPath | undefined;
  /** Kinds that are offered first, as `accept` has them. */
  readonly accept?: string | undefined;
  /** Name of the file that was chosen last; it stands beside the button. */
  readonly chosen?: string | undefined;
  /** Full width of its column. */
  readonly broad?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  readonly take: (file: File) => void;
  /** The app around the page could not give the file that was chosen. */
  readonly failed: AppChoice<File>['failed'];
}

/**
 * A button that chooses a file, in the words of the person: the browser's own speaks its language and not theirs. The field
 * stays behind it, for keys and screen readers. Where the app around the page chooses files, it is asked, and what it gives is
 * one that anybody may have chosen. The same file can be chosen again, such as after it was mended.
 */
export function fileButton(of: FileButtonOptions): TemplateResult {
  return html`<div class="file-button">
    <label class="button plain ${of.broad ? 'broad' : ''}" part="button" for=${of.name}
      >${icon(of.icon ?? uploadIcon)}<span>${of.label}</span
      ><input
        class="unseen"
        id=${of.name}
        name=${of.name}
        type="file"
        accept=${of.accept ?? nothing}
        aria-describedby=${describedBy(of)}
        ?disabled=${of.disabled === true}
        @click=${(event: Event) => {
          if (isAppsToOpen(event, of)) event.preventDefault();
        }}
        @change=${(event: Event) => {
          const input = event.target;
          const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
          if (!(input instanceof HTMLInputElement) || file === undefined) return;
          of.take(file);
          input.value = '';
        }}
    /></label>
    ${of.chosen ? html`<span class="chosen" id="${of.name}-chosen" translate="no">${of.chosen}</span>` : nothing}
    ${of.hint === undefined ? nothing : html`<p class="hint" part="hint" id="${of.name}-hint">${of.hint}</p>`}
  </div>`;
}

function isAppsToOpen(event: Event, { accept = '', take, failed }: FileButtonOptions): boolean {
  const input = event.currentTarget;
  if (!(input instanceof HTMLInputElement)) return false;
  const pickFile = bridgeOf(input)?.pickFile;
  if (pickFile === undefined) return false;
  const whenShown =
    <T>(act: (of: T) => void) =>
    (of: T): void => {
      if (input.isConnected) act(of);
    };
  return isChosenByApp(input, event, {
    pick: async () => pickFile({ accept: accept.split(',').filter(Boolean) }),
    take: whenShown(({ blob, name }) => take(new File([blob], name, { type: blob.type }))),
    web: () => input.click(),
    failed: whenShown(failed),
  });
}

function describedBy({ name, chosen, hint }: FileButtonOptions): string | typeof nothing {
  const ids = [chosen ? `${name}-chosen` : '', hint === undefined ? '' : `${name}-hint`];
  return ids.filter(Boolean).join(' ') || nothing;
}

/** What an element needs beside the kit to show it. */
export const fileButtonStyles = css`
  .file-button {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: calc(var(--_space) * 0.75) calc(var(--_space) * 1.5);
  }
  .file-button > .button {
    position: relative;
  }
  .file-button > .button:has(input:focus-visible) {
    outline: 3px solid var(--_focus);
    outline-offset: 2px;
  }
  .file-button > .button:has(input:disabled) {
    opacity: 0.55;
    cursor: default;
  }
  .file-button input {
    min-height: 0;
    padding: 0;
    border: 0;
  }
  .file-button > .chosen {
    min-width: 0;
    overflow-wrap: anywhere;
    font-weight: 600;
  }
  .file-button > .hint {
    flex-basis: 100%;
  }
`;
