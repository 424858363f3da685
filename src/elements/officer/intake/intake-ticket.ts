import type { Ticket } from '@halo-pamor/contract';
import { DIRECT, type Draft } from '../../citizen/form/draft.js';
import { offered } from '../../citizen/form/wanted.js';
import { expectedStop } from '../../outreach/expected-stop.js';
import type { OfficerStage } from '../officer-stage.js';
import { draftAt, type IntakeTicket } from './intake-draft.js';

/** Somebody at a stop of an outreach day. */
export interface AtTheStop {
  readonly about: IntakeTicket;
  /** As the list or the giver of the number has it; null when nobody asked. */
  readonly name: Ticket['name'];
  /** Their form: at the place of the stop, with the services that they came for. */
  readonly draft: (name: string) => Draft;
}

/** Who holds a ticket, by its id, also when both wait on this phone; undefined where no stop here has it. */
export function whoHolds(stage: OfficerStage, id: string): AtTheStop | undefined {
  const { records, entries, pack } = stage;
  for (const record of records) {
    if (record.kind !== 'stop') continue;
    const ticket = expectedStop(record, entries, stage).tickets.find((each) => each.id === id);
    if (ticket === undefined) continue;
    const { label, name, wants } = ticket;
    const services = offered(pack).filter(({ code }) => wants.includes(code));
    return {
      about: { id, label, stop: record.id },
      name,
      draft: (of) => ({
        ...draftAt(of, record.place),
        ...(services.length === 0
          ? {}
          : {
              happened: DIRECT,
              step: 'forWhom',
              services: services.map(({ code }) => code),
              // What can mean one document alone is that one; of the others the person is asked.
              variants: services.flatMap(({ variants }) =>
                variants.length === 1 ? variants.map(({ code }) => code) : [],
              ),
            }),
      }),
    };
  }
  return undefined;
}
