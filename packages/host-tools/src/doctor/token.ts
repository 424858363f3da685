import { randomUUID } from 'node:crypto';
import { covers, type Finding, finding, tokenClaims } from '@halo-pamor/contract';
import * as z from 'zod/mini';
import { ask, jsonIn, problemIn, type Answer } from './ask.js';

const { fault, fine, notice, skipped } = finding;

const CHECK = 'token';
const CLAIMS = 'guides/tokens.md#what-stands-in-it';
const SIGNING = 'guides/tokens.md#sign-one';
const LONGEST = 8_192;
const LONGEST_LIFE_S = 31 * 24 * 60 * 60;
const TOLERANCE_S = 60;
const DAY_S = 24 * 60 * 60;
const FORBIDDEN = ['jku', 'jwk', 'x5u', 'x5c', 'crit', 'b64', 'zip'];
const STAFF = ['officer', 'rw-head', 'rt-head', 'operator', 'courier', 'supervisor', 'manager', 'auditor'];
/** Claims that no gateway reads and that do not belong into something that travels. */
const PERSONAL = /nik|no_?kk|phone|hp|telp|address|alamat|birth|lahir|email|e-mail/i;

const Header = z.looseObject({ alg: z.string(), typ: z.optional(z.string()), kid: z.optional(z.string()) });
const Times = z.object({ exp: z.number(), iat: z.optional(z.number()) });
const Whose = z.object({ iss: z.string(), aud: z.union([z.string(), z.array(z.string())]) });

const Parts = z.object({ header: z.record(z.string(), z.unknown()), claims: z.record(z.string(), z.unknown()) });

/** A token as far as it can be read without its key. */
interface Read {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
}

function readToken(token: string): Read | undefined {
  const [head, body, signature, ...more] = token.split('.');
  if (head === undefined || body === undefined || !signature || more.length > 0) return undefined;
  const part = (text: string) => jsonIn(Buffer.from(text, 'base64url').toString('utf8'));
  return Parts.safeParse({ header: part(head), claims: part(body) }).data;
}

/** The city that a token says, so that the gateway is asked for its pack. */
export function cityIn(token: string | undefined): string | undefined {
  return tokenClaims().safeParse(readToken(token ?? '')?.claims).data?.city;
}

/**
 * What is wrong with a token. Its claims are named, their values are not, but for the role.
 *
 * @param nowMs the gateway's clock
 */
export function examineToken(token: string | undefined, nowMs: number, city: string | undefined): Finding[] {
  if (token === undefined) return [skipped(CHECK, 'No token was given (--token-file, or - to read it from the pipe).')];
  if (token.length > LONGEST) {
    return [fault(CHECK, `It is ${token.length} characters long.`, `At most ${LONGEST} are taken.`, CLAIMS)];
  }
  const read = readToken(token);
  if (read === undefined) {
    const says = 'It is not a signed JWT: three parts of base64url with dots between.';
    return [fault(CHECK, says, 'Look whether getToken gives the token alone, not JSON or a page around it.', SIGNING)];
  }
  const faults = [...headerFaults(read.header), ...timeFaults(read.claims, nowMs), ...claimFaults(read.claims, city)];
  const personal = Object.keys(read.claims).filter((name) => PERSONAL.test(name));
  if (personal.length > 0) {
    const says = `It has the claims ${personal.join(', ')}, which no gateway reads.`;
    faults.push(notice(CHECK, says, 'Leave out what is about the person: tokens travel.', CLAIMS));
  }
  if (faults.length > 0) return faults;
  const { role } = tokenClaims().parse(read.claims);
  return [fine(CHECK, `It has every claim, for the role ${role}.`)];
}

function headerFaults(header: unknown): Finding[] {
  const { data } = Header.safeParse(header);
  const wrong = (says: string, todo: string) => [fault(CHECK, says, todo, SIGNING)];
  if (data === undefined) return wrong('Its header cannot be read.', 'Sign it with a JWT library.');
  const own = FORBIDDEN.filter((name) => name in data);
  return [
    ...(/^(ES|RS)256$/.test(data.alg) ? [] : wrong('It is signed by another algorithm.', 'Sign with ES256 or RS256.')),
    ...(own.length === 0 ? [] : wrong(`Its header has ${own.join(', ')}.`, 'Leave these out; name the key by kid.')),
    ...(data.typ === undefined || /^(at\+)?jwt$/i.test(data.typ)
      ? []
      : wrong('Its header says another typ.', 'Say JWT, at+jwt or nothing.')),
  ];
}

function timeFaults(claims: Read['claims'], nowMs: number): Finding[] {
  const { data } = Times.safeParse(claims);
  if (data === undefined) {
    return [fault(CHECK, 'It does not say when it ends.', 'Set exp, in seconds since 1970.', CLAIMS)];
  }
  const now = nowMs / 1000;
  const left = data.exp - now;
  if (data.exp > 100_000_000_000) {
    return [fault(CHECK, 'Its exp counts milliseconds.', 'Say seconds since 1970.', CLAIMS)];
  }
  if (left < -TOLERANCE_S) {
    const says = "It has expired by the gateway's clock.";
    return [
      fault(CHECK, says, 'Let getToken fetch a new one each time that it is asked.', 'guides/tokens.md#hand-it-over'),
    ];
  }
  if (left > LONGEST_LIFE_S) return [fault(CHECK, 'It lives longer than 31 days.', 'Let it live an hour.', CLAIMS)];
  if ((data.iat ?? 0) > now + TOLERANCE_S) {
    const todo = 'Compare the clock of who signs with that of the gateway.';
    return [fault(CHECK, "Its iat lies in the gateway's future.", todo, 'guides/doctor.md#clock')];
  }
  return left > DAY_S
    ? [
        notice(
          CHECK,
          'It lives longer than a day.',
          'An hour is usual: a token that was taken works until it ends.',
          CLAIMS,
        ),
      ]
    : [];
}

function claimFaults(claims: Read['claims'], city: string | undefined): Finding[] {
  const faults: Finding[] = [];
  if (!Whose.safeParse(claims).success) {
    faults.push(
      fault(CHECK, 'It lacks iss or aud.', "Set them as the gateway's HALO_ISSUER and HALO_AUDIENCE.", CLAIMS),
    );
  }
  const { data, error } = tokenClaims().safeParse(claims);
  if (data === undefined) {
    const names = [...new Set(error.issues.map(({ path }) => String(path[0])))];
    const [missing, wrong] = [names.filter((name) => !(name in claims)), names.filter((name) => name in claims)];
    if (missing.length > 0)
      faults.push(fault(CHECK, `It lacks ${missing.join(', ')}.`, 'Set what is missing.', CLAIMS));
    if (wrong.length > 0) {
      faults.push(fault(CHECK, `What it says in ${wrong.join(', ')} is not what may stand there.`, 'Mend it.', CLAIMS));
    }
    return faults;
  }
  if (city !== undefined && data.city !== city) {
    faults.push(fault(CHECK, `It is for another city than ${city}.`, 'Sign it for the city of the tag.', CLAIMS));
  }
  if (STAFF.includes(data.role) && data.areas.length === 0) {
    const says = `The role ${data.role} sees nothing without areas.`;
    faults.push(fault(CHECK, says, 'Set areas: an RW, a village, a district or the city.', CLAIMS));
  }
  if (data.areas.some((area) => !covers(data.city, area))) {
    faults.push(
      fault(CHECK, 'Some of its areas lie in another city.', 'They count for nothing; set those of city.', CLAIMS),
    );
  }
  if (data.role === 'partner' && data.partner === undefined) {
    faults.push(notice(CHECK, 'A partner without the claim partner.', 'Name whom the person works for.', CLAIMS));
  }
  return faults;
}

/** What the gateway says of the token: it alone knows the key. Asks for a request that does not exist. */
export async function judgeToken(gateway: string, token: string | undefined): Promise<Finding[]> {
  if (token === undefined) return [];
  const headers = { authorization: `Bearer ${token}` };
  const answer = await ask(`${gateway}/v1/requests/${randomUUID()}`, { headers });
  return 'unreached' in answer ? [skipped('token-taken', 'The gateway did not answer.')] : [judgement(answer)];
}

function judgement(answer: Answer): Finding {
  const check = 'token-taken';
  const code = problemIn(answer);
  if (code === 'not-found') return fine(check, 'The gateway takes the token.');
  if (code === 'unauthorised') {
    const says = 'The gateway refuses the token, and tells nobody why.';
    const todo =
      'Compare iss, aud and city with its settings, and the key named by kid with HALO_JWKS; see also above.';
    return fault(check, says, todo, 'guides/tokens.md#when-a-token-is-refused');
  }
  if (code !== undefined) {
    return fault(check, `The gateway answers \`${code}\`.`, 'Read what the code means.', `guides/errors.md#${code}`);
  }
  const says = `Something before the gateway answers a call with a token: status ${answer.status}.`;
  return fault(check, says, 'Let the proxy hand the header authorization on as it is.', 'guides/doctor.md#token-taken');
}
