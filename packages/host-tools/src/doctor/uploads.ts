import { createHash, randomUUID } from 'node:crypto';
import { type Finding, finding } from '@halo-pamor/contract';
import { ask, listed, problemIn, type Answer } from './ask.js';

const { fault, fine, notice, skipped } = finding;

const CHECK = 'uploads';
const PAGE = 'guides/doctor.md#uploads';
const TUS = { 'tus-resumable': '1.0.0' };
/** As many bytes as the plugin sends of a picture at a time. */
const CHUNK = 256 * 1024;
const SENT = ['authorization', 'content-type', 'tus-resumable', 'upload-length', 'upload-metadata', 'upload-offset'];
const READ = ['location', 'upload-offset'];

/**
 * Whether pictures find their way: each method and header of the upload protocol, and a piece as large as the plugin's. About a
 * request that does not exist, so that no file is begun; where one was begun all the same, it is ended.
 */
export async function examineUploads(
  gateway: string,
  origin: string | undefined,
  token: string | undefined,
): Promise<Finding> {
  const uploads = `${gateway}/v1/uploads`;
  const who: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const from: Record<string, string> = origin === undefined ? {} : { origin };
  const asked = await ask(uploads, {
    method: 'OPTIONS',
    headers: {
      ...from,
      'access-control-request-method': 'PATCH',
      'access-control-request-headers': SENT.join(','),
    },
  });
  const created = await ask(uploads, {
    method: 'POST',
    headers: { ...who, ...from, ...TUS, 'upload-length': String(CHUNK), 'upload-metadata': announcement() },
  });
  const begun = 'unreached' in created ? null : created.headers.get('location');
  const continued = await ask(`${uploads}/${randomUUID()}`, {
    method: 'PATCH',
    headers: { ...who, ...from, ...TUS, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(CHUNK),
  });
  if (begun !== null) {
    await ask(new URL(begun, uploads), { method: 'DELETE', headers: { ...who, ...TUS } });
  }
  return (
    unheard('The question before an upload (OPTIONS)', asked, ({ status }) => status >= 200 && status < 300) ??
    unheard('The beginning of an upload (POST)', created, (answer) => begun !== null || isOurs(answer)) ??
    unheard(`A piece of ${CHUNK / 1024} KiB (PATCH)`, continued, isOurs) ??
    headersLost(created) ??
    crossing(asked, created, origin) ??
    heard(token)
  );
}

/** What is said of a file that there will never be. */
function announcement(): string {
  const sha256 = createHash('sha256').update('').digest('hex');
  const said = { id: randomUUID(), request: randomUUID(), paper: 'KTP', page: '1', sha256, type: 'image/jpeg' };
  return Object.entries(said)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');
}

const isOurs = (answer: Answer): boolean => problemIn(answer) !== undefined;

function unheard(
  what: string,
  answer: Awaited<ReturnType<typeof ask>>,
  isHeard: (answer: Answer) => boolean,
): Finding | undefined {
  if ('unreached' in answer) {
    const todo = 'Look what cuts the line: a limit on bodies or methods before the gateway.';
    return fault(CHECK, `${what} gets no answer: ${answer.unreached}.`, todo, PAGE);
  }
  if (isHeard(answer)) return undefined;
  const todo =
    answer.status === 413
      ? 'Let the proxy take bodies of 1 MiB at least (nginx: client_max_body_size).'
      : 'Let the proxy hand every method and header below /v1/uploads on to the gateway.';
  return fault(CHECK, `${what} does not reach the gateway: status ${answer.status}.`, todo, PAGE);
}

function headersLost(created: Awaited<ReturnType<typeof ask>>): Finding | undefined {
  const code = 'unreached' in created ? undefined : problemIn(created);
  if (code !== 'invalid' && code !== 'malformed' && code !== 'upload-version') return undefined;
  const says = `Headers of the upload protocol do not arrive: the gateway answers \`${code}\`.`;
  return fault(CHECK, says, 'Let the proxy hand on tus-resumable, upload-length and upload-metadata.', PAGE);
}

function crossing(
  asked: Awaited<ReturnType<typeof ask>>,
  created: Awaited<ReturnType<typeof ask>>,
  origin: string | undefined,
): Finding | undefined {
  if (origin === undefined || 'unreached' in asked || 'unreached' in created) return undefined;
  if (origin === new URL(asked.url).origin || asked.headers.get('access-control-allow-origin') === null)
    return undefined;
  const allowed = listed(asked.headers, 'access-control-allow-headers');
  const kept = SENT.filter((name) => !allowed.has(name));
  const methods = listed(asked.headers, 'access-control-allow-methods');
  const told = listed(created.headers, 'access-control-expose-headers');
  const hidden = READ.filter((name) => !told.has(name));
  const says = [
    kept.length > 0 ? `A page may not send ${kept.join(', ')}.` : '',
    methods.has('patch') ? '' : 'A page may not use PATCH.',
    hidden.length > 0 ? `It may not read ${hidden.join(', ')}.` : '',
  ].filter((part) => part !== '');
  const todo = 'Let the proxy leave the headers access-control-… of the gateway as they are.';
  return says.length === 0 ? undefined : fault(CHECK, says.join(' '), todo, PAGE);
}

function heard(token: string | undefined): Finding {
  if (token !== undefined) return fine(CHECK, 'Methods, headers and a piece of 256 KiB reach the gateway.');
  const says = 'Methods and a piece of 256 KiB reach the gateway; without a token no more can be tried.';
  return notice(CHECK, says, 'Give a token of a citizen (--token-file).', PAGE);
}

/** Said in its place when the gateway was not reached at all. */
export const noUploads = (): Finding => skipped(CHECK, 'The gateway did not answer.');
