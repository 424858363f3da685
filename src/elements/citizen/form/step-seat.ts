import { html, nothing, type TemplateResult } from 'lit';
import { fill } from '../../../locale/fill.js';
import { button } from '../../shared/button.js';
import { textField } from '../../shared/field.js';
import { personIcon } from '../../shared/icons.js';
import { icon } from '../../shared/icon.js';
import { otherPersonIcon } from '../answer-icons.js';
import type { FormScreen } from './form-screen.js';
import { reseated, seatedAt, type Seated } from './seated.js';

/** Who are the people on a seat? A name each, the age where it matters and is known, and as many as there are. */
export function seatScreen(screen: FormScreen): TemplateResult {
  const { state, draft, facts, about, faults, change } = screen;
  const words = state.words.form;
  const { household } = facts.bundle ?? {};
  const seat = household?.seats.find(({ code }) => code === about);
  if (household === undefined || seat === undefined) return html``;
  const seated = seatedAt(seat, household, draft);
  const asksAge = seat.asksAge === true && !(seat.bornThen === true && household.late !== null);
  const put = (next: readonly Pick<Seated, 'name' | 'age'>[]): void => {
    change({ people: reseated(draft, about, next) });
  };
  const mend = (index: number, of: Partial<Seated>): void => {
    put(seated.map((person, at) => (at === index ? { ...person, ...of } : person)));
  };
  return html`${
    seated.length === 0
      ? nothing
      : html`<ol class="stack">
          ${seated.map((person, index) => {
            const at = `${about}-${String(index + 1)}`;
            return html`<li class="card person" part="card">
              ${
                person.isOwn
                  ? html`<p class="own">
                      ${icon(personIcon)}<b>${person.name}</b> <span class="muted">${words.you}</span>
                    </p>`
                  : textField({
                      name: `name-${at}`,
                      label: seat.name ?? '',
                      hint: words.personNameHint,
                      fault: faults[`name-${at}`],
                      value: person.name,
                      required: true,
                      max: 120,
                      change: (name) => {
                        mend(index, { name });
                      },
                    })
              }
              ${
                asksAge
                  ? textField({
                      name: `age-${at}`,
                      label: words.age,
                      hint: words.ageHint,
                      fault: faults[`age-${at}`],
                      value: person.age,
                      keyboard: 'numeric',
                      max: 3,
                      change: (age) => {
                        mend(index, { age });
                      },
                    })
                  : nothing
              }
              ${
                index < Math.max(seat.least, person.isOwn ? 1 : 0)
                  ? nothing
                  : html`<div>
                      ${button({
                        label: fill(words.removePerson, { name: person.name.trim() || words.thisPerson }),
                        kind: 'quiet',
                        press: () => {
                          put(seated.filter((_person, at) => at !== index));
                        },
                      })}
                    </div>`
              }
            </li>`;
          })}
        </ol>`
  }
  ${
    seated.length < seat.most
      ? button({
          label: words.addPerson,
          icon: otherPersonIcon,
          broad: true,
          press: () => {
            put([...seated, { name: '', age: '' }]);
          },
        })
      : nothing
  }`;
}
