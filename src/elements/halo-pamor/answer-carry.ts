import type { HaloPamor } from '../../client/index.js';
import type { CarryAsk, PhoneState } from '../shared/events.js';

/** Does with what is not sent what an element asks, by the client. */
export function answerCarry(client: HaloPamor, of: CarryAsk): void {
  const { outbox } = client;
  switch (of.act) {
    case 'state':
      of.respond(phoneState(client));
      return;
    case 'send':
      of.respond(client.flush().then(() => client.status()));
      return;
    case 'export':
      of.respond(outbox.export());
      return;
    case 'export-receipts':
      of.respond(outbox.exportReceipts());
      return;
    case 'import':
      of.respond(outbox.import(of.file));
      return;
    case 'import-receipts':
      of.respond(outbox.importReceipts(of.file));
      return;
    case 'accept-loss':
      of.respond(outbox.acceptLoss());
  }
}

async function phoneState(client: HaloPamor): Promise<PhoneState> {
  const { outbox } = client;
  // A phone that cannot store anything carries nothing, and how little it keeps is to be said all the same.
  const none = () => ({ entries: [], receipts: 0 });
  const [{ durability }, carried, lost] = await Promise.all([
    client.status(),
    outbox.carried().catch(none),
    outbox.lost(),
  ]);
  return { durability, carried, lost };
}
