import { html, nothing, type TemplateResult } from 'lit';
import { listField, textField } from '../../shared/field.js';
import type { FormScreen } from './form-screen.js';

/** Where? District, village and RW from the city's own lists, each shown once the one above it is chosen. */
export function whereScreen({ state, draft, faults, change }: FormScreen): TemplateResult {
  const { pack, terms } = state;
  const words = state.words.form;
  const district = pack.areas.find(({ code }) => code === draft.district);
  const village = district?.villages.find(({ code }) => code === draft.village);
  return html`${listField({
    name: 'district',
    label: words.district,
    fault: faults['district'],
    value: draft.district,
    required: true,
    empty: terms.choose,
    entries: pack.areas.map(({ code, name }) => ({ value: code, label: name })),
    change: (code) => {
      change({ district: code, village: '', rw: '' });
    },
  })}
  ${
    district
      ? listField({
          name: 'village',
          label: words.village,
          fault: faults['village'],
          value: draft.village,
          required: true,
          empty: terms.choose,
          entries: district.villages.map(({ code, name }) => ({ value: code, label: name })),
          change: (code) => {
            change({ village: code, rw: '' });
          },
        })
      : nothing
  }
  ${
    village && village.rw.length > 0
      ? listField({
          name: 'rw',
          label: words.area,
          hint: pack.areasNote.rwInvented ? words.areaInvented : words.finding,
          fault: faults['rw'],
          value: draft.rw,
          required: true,
          empty: terms.choose,
          entries: village.rw.map((rw) => ({ value: rw, label: rw })),
          change: (rw) => {
            change({ rw });
          },
        })
      : nothing
  }
  ${textField({
    name: 'street',
    label: words.street,
    hint: words.streetHint,
    fault: faults['street'],
    value: draft.street,
    required: true,
    autocomplete: 'street-address',
    max: 300,
    change: (street) => {
      change({ street });
    },
  })}
  ${textField({
    name: 'rt',
    label: `${words.subArea} (${terms.optional})`,
    fault: faults['rt'],
    value: draft.rt,
    keyboard: 'numeric',
    max: 3,
    change: (rt) => {
      change({ rt });
    },
  })}
  ${textField({
    name: 'landmark',
    label: `${words.landmark} (${terms.optional})`,
    hint: words.landmarkHint,
    value: draft.landmark,
    max: 120,
    change: (landmark) => {
      change({ landmark });
    },
  })}`;
}
