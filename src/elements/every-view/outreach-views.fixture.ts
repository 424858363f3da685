import { outreachElements } from '../outreach/elements.js';
import { HaloOutreach } from '../outreach/halo-outreach.js';
import { inventedStop, inventedTicket, outreachGiven } from '../outreach/invented-stop.fixture.js';
import { quiet, registered, staged } from '../shared/staged.fixture.js';
import type { View } from './view.fixture.js';

const tickets = [
  inventedTicket(1, { served: true, services: ['KTP-EL', 'VAKSIN'] }),
  inventedTicket(2),
  inventedTicket(3, {
    served: true,
    services: ['AKTA-LAHIR'],
    printed: [{ service: 'AKTA-LAHIR', kind: 'HVS', times: 1 }],
  }),
];

/** The room of outreach days at a view, and what is pressed there. */
function at(view: string, stop = inventedStop({ tickets }), ...pressed: string[]) {
  return async (): Promise<HTMLElement> => {
    registered(outreachElements);
    const route = view === 'outreach' || view === 'outreach-plan' ? { view } : { view, requestId: stop.id };
    const given = outreachGiven([stop], { canGoBack: true });
    const on = await staged(Object.assign(new HaloOutreach(), { given, route }));
    await quiet(on.element);
    for (const words of pressed) await on.press(words);
    return on.element;
  };
}

async function none(): Promise<HTMLElement> {
  registered(outreachElements);
  const on = await staged(Object.assign(new HaloOutreach(), { given: outreachGiven([]), route: { view: 'outreach' } }));
  return on.element;
}

/** An outreach day, for officers and the desk. */
export const outreachViews: readonly View[] = [
  {
    name: 'Outreach: stops',
    element: 'halo-stop-list',
    parts: ['halo-outreach'],
    states: { filled: at('outreach'), empty: none },
  },
  {
    name: 'Outreach: one stop',
    element: 'halo-stop',
    states: { filled: at('outreach-stop'), 'not open yet': at('outreach-stop', inventedStop({ status: 'planned' })) },
  },
  {
    name: 'Outreach: plan a stop',
    element: 'halo-stop-plan',
    states: { filled: at('outreach-change'), error: at('outreach-plan', inventedStop(), 'Simpan rencana') },
  },
  { name: 'Outreach: give a number', element: 'halo-ticket-give', states: { filled: at('outreach-give') } },
  {
    name: 'Outreach: who waits',
    element: 'halo-stop-queue',
    states: { filled: at('outreach-queue'), empty: at('outreach-queue', inventedStop({ tickets: [] })) },
  },
  { name: 'Outreach: blanks', element: 'halo-stop-blanks', states: { filled: at('outreach-blanks') } },
  { name: 'Outreach: print and hand out', element: 'halo-stop-print', states: { filled: at('outreach-print') } },
  { name: 'Outreach: list of names', element: 'halo-stop-roster', states: { filled: at('outreach-roster') } },
  {
    name: 'Outreach: close a stop',
    element: 'halo-stop-close',
    states: { filled: at('outreach-close'), error: at('outreach-close', inventedStop({ tickets }), 'Tutup kunjungan') },
  },
];
