import { randomUUID } from 'node:crypto';
import { type Finding, finding } from '@halo-pamor/contract';
import { ask } from './ask.js';

const { fault, fine, notice } = finding;

const CHECK = 'webhook';
const PAGE = 'guides/webhooks.md#check-what-comes';

/** Whether the back end that is told of events refuses what nobody signed. Sends it one such event, about nothing. */
export async function examineWebhook(address: string): Promise<Finding> {
  const body = JSON.stringify({ type: 'doctor.unsigned', timestamp: new Date().toISOString(), data: {} });
  const answer = await ask(address, {
    method: 'POST',
    redirect: 'manual',
    headers: {
      'content-type': 'application/json',
      'webhook-id': `msg_doctor_${randomUUID()}`,
      'webhook-timestamp': String(Math.floor(Date.now() / 1000)),
      'webhook-signature': `v1,${Buffer.alloc(32).toString('base64')}`,
    },
    body,
  });
  if ('unreached' in answer) {
    return fault(CHECK, `Nothing answers: ${answer.unreached}.`, 'Look whether the address is right.', PAGE);
  }
  const { status } = answer;
  if (status >= 200 && status < 300) {
    const says = `It takes an event that nobody signed (status ${status}).`;
    return fault(CHECK, says, 'Call verifyWebhook before anything else.', PAGE);
  }
  if (status >= 400 && status < 500 && status !== 404) return fine(CHECK, 'It refuses what nobody signed.');
  const says = `It answers status ${status}.`;
  return notice(CHECK, says, 'Answer 400 to what is not signed, and let no redirect or login stand before it.', PAGE);
}
