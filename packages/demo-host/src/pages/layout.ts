import { html } from 'hono/html';
import { CITIES } from '../hosted-city.js';
import { cityOf, isWide, type Persona } from '../persona.js';

/** What hono's `html` gives: text that is already escaped. */
export type Markup = ReturnType<typeof html>;

/** What a page of the pretend e-OPen is made of. */
export interface PageParts {
  readonly title: string;
  readonly personas: readonly Persona[];
  /** The bar at the top of the phone. */
  readonly bar: Markup;
  readonly body: Markup;
  /** Styles and scripts of this page beside those of every page. */
  readonly head: Markup;
}

/**
 * The shell around each page. The host's script blocks the first painting, because only the tab knows who is signed in
 * and a page that jumps from phone to desk looks broken.
 */
export function layout({ title, personas, bar, body, head }: PageParts): Markup {
  return html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
        <meta name="theme-color" content="#6b2338" />
        <title>${title}</title>
        <link rel="icon" type="image/svg+xml" href="/assets/icon.svg" />
        <link rel="stylesheet" href="/assets/globals.css" />
        <link rel="stylesheet" href="/assets/shell.css" />
        <script type="module" src="/app/app.js" blocking="render"></script>
        ${head}
      </head>
      <body>
        <a class="skip-link" href="#isi">Langsung ke isi</a>
        ${personaBar(personas)}
        <div class="phone">
          ${bar}
          <main id="isi" class="content" tabindex="-1">${body}</main>
        </div>
      </body>
    </html>`;
}

/** The demonstration's bar: whom this tab plays. */
export function personaBar(personas: readonly Persona[]): Markup {
  return html`<aside class="persona-bar" aria-label="Peragaan">
    <label class="persona-label" for="persona"
      ><strong class="persona-tag">Peragaan</strong> <span class="persona-more">masuk sebagai</span></label
    >
    <select class="persona-select" id="persona" autocomplete="off">
      ${CITIES.map(
        ({ code, name }) =>
          html`<optgroup label="${name}">
            ${personas.filter(({ city }) => city === code).map((persona) => personaOption(persona))}
          </optgroup>`,
      )}
    </select>
  </aside>`;
}

function personaOption(persona: Persona): Markup {
  const { app, programme } = cityOf(persona);
  return html`<option
    value="${persona.id}"
    data-name="${persona.name}"
    data-place="${persona.place}"
    data-city="${persona.city}"
    data-role="${persona.role}"
    data-areas="${persona.areas.join(' ')}"
    data-app="${app}"
    data-programme="${programme}"
    ${isWide(persona) ? 'data-wide' : ''}
  >
    ${persona.name} (${persona.about}), ${persona.place}
  </option>`;
}
