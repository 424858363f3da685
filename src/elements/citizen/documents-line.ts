import { serviceOfVariant, type CityPack, type PayloadInput, type RequestView } from '@halo-pamor/contract';
import type { IconPath } from '../shared/icon.js';
import type { Entry } from '../shared/session-state.js';
import { serviceIcon } from './service-icon.js';

/** What a request is about, in a line: its documents, for whom, and the drawing of the first. */
export interface DocumentsLine {
  readonly title: string;
  readonly person: string | null;
  readonly icon: IconPath;
}

/** The short names of the documents of a request, each once. */
export function documentsOf(pack: CityPack, request: Pick<RequestView, 'items'>): DocumentsLine {
  return line(pack, request.items);
}

/** The same of a request that is still on this phone; one whose payload cannot be read has no documents to name. */
export function documentsOfEntry(pack: CityPack, entry: Entry): DocumentsLine {
  return line(pack, itemsIn(entry.payload));
}

/**
 * The items of a submission. It was read by its full shape before it was kept, and that shape is too heavy for the first
 * screen; here they are only told apart from anything else.
 */
function itemsIn(payload: unknown): Item[] {
  const items: unknown = typeof payload === 'object' && payload !== null && 'items' in payload ? payload.items : [];
  return Array.isArray(items) ? items.filter(isItem) : [];
}

type Item = Pick<PayloadInput<'submit-request'>['items'][number], 'variant' | 'person'>;

function isItem(item: unknown): item is Item {
  return typeof item === 'object' && item !== null && 'variant' in item && typeof item.variant === 'string';
}

function line(
  pack: CityPack,
  items: readonly { readonly variant: string; readonly person?: string | null | undefined; readonly name?: string }[],
): DocumentsLine {
  const services = items.map((item) => serviceOfVariant(pack, item.variant));
  return {
    title: [...new Set(services.map((service, index) => service?.plain ?? items[index]?.name ?? ''))].join(', '),
    person: items.find((item) => item.person)?.person ?? null,
    icon: serviceIcon(services[0]?.code ?? ''),
  };
}
