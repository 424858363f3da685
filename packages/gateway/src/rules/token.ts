import { readFile } from 'node:fs/promises';
import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import * as z from 'zod/mini';
import { once, tokenClaims, type Actor, type ProblemCode } from '@halo-pamor/contract';

/** Whose tokens are accepted. */
export interface TokenRules {
  readonly issuer: string;
  readonly audience: string;
  /** Address or file of the host's public keys. */
  readonly jwks: string;
  /** Cities that this gateway serves. */
  readonly cities: ReadonlySet<string>;
}

/** The bearer of a token, and the moment (ms since 1970) after which it is worth nothing. */
export interface Bearer {
  readonly actor: Actor;
  readonly until: number;
}

/** Why a token is not accepted. The caller learns no more than this. */
export class TokenFault extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode, options?: ErrorOptions) {
    super(code, options);
    this.name = 'TokenFault';
    this.code = code;
  }
}

const TOLERANCE_S = 60;
/** No host needs a token that outlives this; one that says so was made by mistake or in bad faith. */
const LONGEST_LIFE_S = 31 * 24 * 60 * 60;
/** A verified token is believed this long without looking again, so that a key taken back stops working soon. */
const BELIEVED_MS = 60_000;
const MOST_BELIEVED = 5_000;
const LONGEST_TOKEN = 8_192;
// Headers by which a token would choose its own key or semantics.
const FORBIDDEN_HEADERS = ['jku', 'jwk', 'x5u', 'x5c', 'crit', 'b64', 'zip'];
// eslint-disable-next-line no-control-regex -- control characters are what is refused
const PLAIN = /^[^\u0000-\u001F\u007F\p{Surrogate}]*$/u;

/** Reads bearer tokens of the host: signature, issuer, audience, life and claims. */
export function tokenReader(rules: TokenRules): (token: string) => Promise<Bearer> {
  const keys = keySource(rules.jwks);
  const believed = new Map<string, { bearer: Bearer; till: number }>();
  return async (token) => {
    const now = Date.now();
    const known = believed.get(token);
    if (known !== undefined && known.till > now) return known.bearer;
    const bearer = await verify(token, keys, rules);
    if (believed.size >= MOST_BELIEVED) believed.clear();
    believed.set(token, { bearer, till: Math.min(now + BELIEVED_MS, bearer.until) });
    return bearer;
  };
}

async function verify(token: string, keys: JWTVerifyGetKey, rules: TokenRules): Promise<Bearer> {
  if (token.length > LONGEST_TOKEN) throw new TokenFault('unauthorised');
  try {
    const { payload, protectedHeader } = await jwtVerify(token, keys, {
      algorithms: ['ES256', 'RS256'],
      issuer: rules.issuer,
      audience: rules.audience,
      requiredClaims: ['exp', 'sub'],
      clockTolerance: TOLERANCE_S,
    });
    const nowS = Date.now() / 1000;
    const exp = payload.exp ?? 0;
    const isSound =
      FORBIDDEN_HEADERS.every((name) => !(name in protectedHeader)) &&
      (protectedHeader.typ === undefined || /^(at\+)?jwt$/i.test(protectedHeader.typ)) &&
      exp - nowS <= LONGEST_LIFE_S &&
      (payload.iat ?? 0) <= nowS + TOLERANCE_S;
    const claims = tokenClaims().safeParse(payload);
    if (!isSound || !claims.success) throw new TokenFault('unauthorised');
    const { sub, name, role, city, areas } = claims.data;
    if (!PLAIN.test(sub) || !PLAIN.test(name) || !rules.cities.has(city)) throw new TokenFault('unauthorised');
    return { actor: { id: sub, name, role, city, areas }, until: (exp + TOLERANCE_S) * 1000 };
  } catch (cause) {
    if (cause instanceof errors.JWTExpired) throw new TokenFault('token-expired', { cause });
    if (cause instanceof TokenFault) throw cause;
    // The host's keys could not be fetched: not the bearer's fault, and worth another try.
    if (isKeyTrouble(cause)) throw new TokenFault('internal', { cause });
    throw new TokenFault('unauthorised', { cause });
  }
}

function isKeyTrouble(cause: unknown): boolean {
  if (cause instanceof errors.JWKSTimeout || cause instanceof errors.JWKSInvalid || cause instanceof KeyFileError)
    return true;
  return !(cause instanceof errors.JOSEError) || cause.code === 'ERR_JOSE_GENERIC';
}

/** The file of public keys cannot be read. */
class KeyFileError extends Error {
  constructor(file: string, options?: ErrorOptions) {
    super(`the keys in ${file} cannot be read`, options);
    this.name = 'KeyFileError';
  }
}

function keySource(jwks: string): JWTVerifyGetKey {
  if (/^https?:\/\//.test(jwks)) {
    return createRemoteJWKSet(new URL(jwks), { timeoutDuration: 5_000, cooldownDuration: 10_000 });
  }
  return fileKeys(jwks);
}

const keySet = once(() => z.object({ keys: z.array(z.looseObject({ kty: z.string() })) }));

// A file is read again when it does not know a key, at most every ten seconds, so that a host may change its keys.
function fileKeys(file: string): JWTVerifyGetKey {
  let keys: ReturnType<typeof createLocalJWKSet> | undefined;
  let readAt = 0;
  const read = async () => {
    readAt = Date.now();
    try {
      keys = createLocalJWKSet(keySet().parse(JSON.parse(await readFile(file, 'utf8'))));
    } catch (cause) {
      throw new KeyFileError(file, { cause });
    }
    return keys;
  };
  return async (header, token) => {
    const current = keys ?? (await read());
    try {
      return await current(header, token);
    } catch (cause) {
      if (!(cause instanceof errors.JWKSNoMatchingKey) || Date.now() - readAt < 10_000) throw cause;
      return (await read())(header, token);
    }
  };
}
