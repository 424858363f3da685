import { parseArgs } from 'node:util';
import { withDatabase, WrongWordsError, type Environment } from '../on-database.js';
import { eraseRequest, type Erasure } from '../store/erase-request.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const told: Readonly<Record<Erasure, string>> = {
  erased:
    'erased: its events, receipts and all that its view said of people; pictures go with the next sweep of a gateway. The audit log says so with its next entry',
  'erased-before': 'was erased before; nothing was done',
  unknown: 'is no request of this city',
  open: 'is not finished: a document or an original paper is still on its way. Nothing was done',
  unnoted:
    'has something that the audit log has yet to note. Nothing was done; let a gateway run for a moment and try again',
};

/**
 * `audit erase`: erases what tells of people from one finished request, and cannot be undone; without `--yes` it says what it
 * would do. The chain of the log stays whole.
 *
 * @returns whether it was erased, now or before
 */
export async function eraseCommand(words: readonly string[], env: Environment): Promise<boolean> {
  const { values } = parseArgs({
    args: [...words],
    options: { city: { type: 'string' }, request: { type: 'string' }, yes: { type: 'boolean' } },
  });
  const { city, request, yes } = values;
  if (city === undefined || request === undefined || !UUID.test(request)) {
    throw new WrongWordsError('audit erase needs --city, a code such as 32.75, and --request, the id of one');
  }
  if (yes !== true) {
    console.log(
      `This erases for good what ${request} says of people: events, receipts, pictures, names, numbers and addresses. Complaints about it stay. Say --yes to do so.`,
    );
    return false;
  }
  const erasure = await withDatabase(env, (database) => eraseRequest(database, city, request));
  console.log(`${request} ${told[erasure]}.`);
  return erasure === 'erased' || erasure === 'erased-before';
}
