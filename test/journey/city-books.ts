import { historyReply, requestsPage, type RequestView, type StoredEvent } from '@halo-pamor/contract';
import type { Demo } from '../support/demo.js';

/** What the gateway holds, as the head of the Dinas may ask it. */
export interface CityBooks {
  requests(): Promise<readonly RequestView[]>;
  history(requestId: string): Promise<readonly StoredEvent[]>;
}

/** Opens the books as somebody who may read there: the head of the Dinas of Kota Bekasi, or a supervisor elsewhere. */
export async function booksOfTheCity(demo: Demo, reader = 'manager-32.75'): Promise<CityBooks> {
  const token = await demo.tokenOf(reader);
  const read = async (path: string): Promise<unknown> => {
    const answer = await fetch(demo.gatewayUrl + path, { headers: { authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`);
    return answer.json();
  };
  return {
    requests: async () => requestsPage().parse(await read('/v1/requests?order=newest&limit=200')).items,
    history: async (requestId) => historyReply().parse(await read(`/v1/requests/${requestId}/history`)).events,
  };
}
