import { requestPayloads, serviceOfVariant, type CityPack, type RequestView } from '@halo-pamor/contract';
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
  const read = requestPayloads['submit-request']().safeParse(entry.payload);
  return line(pack, read.success ? read.data.items : []);
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
