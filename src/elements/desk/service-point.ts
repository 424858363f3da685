import { coversAny, districtOf, type Actor, type CityPack } from '@halo-pamor/contract';
import type { TemplateResult } from 'lit';
import { listField } from '../shared/field.js';
import type { DeskStage } from './desk-stage.js';

/** The service point to propose first: that of the operator's own district, else none. */
export function ownServicePoint(pack: CityPack, actor: Pick<Actor, 'areas'>): string {
  const own = pack.servicePoints.find(
    (point) => districtOf(point.area) !== undefined && coversAny(actor.areas, point.area),
  );
  return own?.code ?? '';
}

/** The list of service points; what was picked is remembered for the next request. */
export function servicePointField(stage: DeskStage, fault: string | undefined, changed: () => void): TemplateResult {
  const { words, terms, pack, memory } = stage;
  return listField({
    name: 'point',
    label: words.ready.servicePoint,
    empty: terms.choose,
    fault,
    value: memory.servicePoint,
    entries: pack.servicePoints.map((point) => ({ value: point.code, label: point.name })),
    change: (code) => {
      memory.servicePoint = code;
      changed();
    },
  });
}
