import { areaName, areaLevel, type CityPack } from '@halo-pamor/contract';
import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../locale/fill.js';
import type { AuditTerms } from '../../locale/id-audit.js';
import { button } from '../shared/button.js';
import { listField, textField, type ListEntry } from '../shared/field.js';

/** What is looked for; empty where anything goes. */
export interface AuditFilter {
  readonly act: string;
  readonly actor: string;
  readonly area: string;
  readonly day: string;
  readonly request: string;
}

/** Everything. */
export const wholeLog: AuditFilter = { act: '', actor: '', area: '', day: '', request: '' };

/** The filter as the gateway is asked. */
export function askedBy(filter: AuditFilter): Partial<AuditFilter> {
  return Object.fromEntries(
    Object.entries(filter).flatMap(([name, value]: [string, string]) =>
      value.trim() === '' ? [] : [[name, value.trim()]],
    ),
  );
}

/** The fields by which the log is searched. Reading is noted, so nothing is read before `show`. */
export function filterCard(
  words: AuditTerms,
  { pack, today, filter }: { readonly pack: CityPack; readonly today: string; readonly filter: AuditFilter },
  on: { readonly change: (part: Partial<AuditFilter>) => void; readonly show: () => void; readonly clear: () => void },
): TemplateResult {
  const { filter: said } = words;
  const { act, actor, area, day, request } = filter;
  const district = area.slice(0, 8);
  const places = placesIn(pack, district);
  return html`<details class="card fold" part="card">
    <summary><b>${said.title}</b></summary>
    <form
      class="stack"
      aria-label=${said.title}
      @submit=${(event: Event) => {
        event.preventDefault();
        on.show();
      }}
    >
      <div class="asked">
        ${listField({
          ...{ name: 'audit-act', label: said.act, empty: said.anyAct, value: act, entries: actsOf(words) },
          change: (value) => on.change({ act: value }),
        })}
        ${textField({
          ...{ name: 'audit-actor', label: said.actor, hint: said.actorHint, value: actor, max: 128 },
          change: (value) => on.change({ actor: value }),
        })}
        ${listField({
          ...{ name: 'audit-district', label: said.district, empty: said.anyDistrict, value: district },
          entries: pack.areas.map(({ code, name }) => ({ value: code, label: name })),
          change: (value) => on.change({ area: value }),
        })}
        ${
          places.length === 0
            ? nothing
            : listField({
                ...{ name: 'audit-place', label: said.place, empty: said.anyPlace, entries: places },
                value: area.length > 8 ? area : '',
                change: (value) => on.change({ area: value === '' ? district : value }),
              })
        }
        ${textField({
          ...{ name: 'audit-day', label: said.day, type: 'date', to: today, value: day },
          change: (value) => on.change({ day: value }),
        })}
      </div>
      ${
        request === ''
          ? nothing
          : html`<p class="bar">
              <span>${fill(said.request, { id: request })}</span>
              ${button({ label: said.anyRequest, kind: 'quiet', press: () => on.change({ request: '' }) })}
            </p>`
      }
      <div class="bar">
        ${button({ label: said.show, kind: 'main', press: on.show })}
        ${button({ label: said.clear, kind: 'quiet', press: on.clear })}
      </div>
    </form>
  </details>`;
}

function actsOf({ act }: AuditTerms): ListEntry[] {
  return Object.entries(act).map(([value, label]) => ({
    value,
    label: label.charAt(0).toUpperCase() + label.slice(1),
  }));
}

/** Villages of a district, each with its RW behind it. */
function placesIn(pack: CityPack, district: string): ListEntry[] {
  const found = pack.areas.find(({ code }) => code === district);
  if (areaLevel(district) !== 'district' || found === undefined) return [];
  return found.villages.flatMap(({ code, rw }) =>
    [code, ...rw.map((number) => `${code}/${number}`)].map((value) => ({ value, label: areaName(pack, value) })),
  );
}
