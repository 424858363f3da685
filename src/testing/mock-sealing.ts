import {
  BODY_NONCE_BYTES,
  CARRIED_TYP,
  byOf,
  byText,
  once,
  problem,
  sealedCommandShape,
  sealedData,
  SEALED_FILE_TYPE,
  sealedFileKeyShape,
  sealedFileShape,
  sealedKeyShape,
  SEALING_INFO,
  type Actor,
  type CityKey,
  type CommandResult,
  type KnownFile,
  type ProblemCode,
  type SealedAbout,
} from '@halo-pamor/contract';
import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core';
import { fromBase64Url, toBase64Url } from '../sealing/base64url.js';
import { inventedSigner, type InventedSigner } from '../trust/invented-signer.fixture.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** A key pair of sealing that stands in the open: for an invented gateway alone. */
export interface InventedSealingKey extends CityKey {
  readonly d: string;
}

const P256 = { kty: 'EC', crv: 'P-256' } as const;
/** The keys of the invented gateway, newest first. */
export const inventedSealingKeys: readonly [InventedSealingKey, InventedSealingKey] = [
  {
    ...P256,
    kid: '6vOag4HJdYIZpQEqjv-_iwJiNNLdpc5-20kV-4Eqm-g',
    x: 'CychXMVVIhqwpkDMWL3M2rAtmf1yr7-XpzDywd3MuJg',
    y: 'DLwLs3naWK50tIpnc4lgs4ooi6wZ8EbzaoRONmYi_J0',
    d: 'ApHatk76txCkqMru4GDndy22G6cyUZYDXiki_fBJAMk',
  },
  {
    ...P256,
    kid: 'tGw4w6ZzA5ia-nY6aXrYd-lQWjhuOzn3bZ86wUlckFQ',
    x: '0noXsI81gbRiLAnl8AwBPJ_6aVrHm7br7hWsYHP5T5k',
    y: '4xwPKjdrV6vmeSMNLk0QgzFvaD7F9b9BdCwyI0Y-miM',
    d: 'DQncmzGRsPPQ023MEcx4xdxut_-bEenregv0bb_pju4',
  },
];

/** What a sealed picture is, opened. */
export interface OpenedFile {
  readonly about: KnownFile & { readonly type: string };
  readonly author: string;
  readonly open: (bytes: Bytes) => Promise<Bytes>;
}

/** The mock gateway's part that opens what is sealed, and lets people send for one another. */
export interface MockSealing {
  /** The private keys that it has, newest first; a test may take some away. */
  keys: readonly InventedSealingKey[];
  /** Permits that it no longer takes. */
  readonly revoked: Set<string>;
  /** The key with which it signs what people check later. */
  signer(): Promise<InventedSigner>;
  /** Public parts for the city pack. */
  publicKeys(): Promise<{ sealing: CityKey[]; keys: CityKey[] }>;
  permit(actor: Actor): string;
  /** Judges a sealed command by `judge`, as whom it was sealed. */
  judge(input: unknown, caller: Actor, judge: (clear: unknown, actor: Actor) => CommandResult): Promise<CommandResult>;
  openFile(id: string, text: string, caller: Actor): Promise<OpenedFile | ProblemCode>;
}

/** Makes it. Both keys are there, the first is current. */
export function makeMockSealing(city: string, now: () => number): MockSealing {
  const signer = once(() => inventedSigner());
  const permits = new Map<string, Actor>();

  const readKey = async (about: Omit<SealedAbout, 'city'>, sealed: string): Promise<unknown> => {
    const pair = sealing.keys.find(({ kid }) => kid === about.kid);
    if (pair === undefined) return 'seal-key-unknown';
    const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() });
    const { kty, crv, x, y, d } = pair;
    const recipientKey = await suite.kem.importKey('jwk', { kty, crv, x, y, d, key_ops: ['deriveBits'] }, false);
    const bytes = fromBase64Url(sealed);
    const info = new TextEncoder().encode(SEALING_INFO);
    try {
      const enc = bytes.slice(0, suite.kem.encSize);
      const associated = sealedData({ ...about, city });
      const clear = await suite.open({ recipientKey, info, enc }, bytes.slice(suite.kem.encSize), associated);
      return JSON.parse(new TextDecoder().decode(clear));
    } catch {
      return 'seal-broken';
    }
  };
  const openBody = async (k: string, body: Bytes, about: Omit<SealedAbout, 'city'>): Promise<Bytes> => {
    const key = await crypto.subtle.importKey('raw', fromBase64Url(k), 'AES-GCM', false, ['decrypt']);
    const iv = body.slice(0, BODY_NONCE_BYTES);
    const how = { name: 'AES-GCM', iv, additionalData: sealedData({ ...about, city }) };
    return new Uint8Array(await crypto.subtle.decrypt(how, key, body.slice(BODY_NONCE_BYTES)));
  };
  const actorFor = async (
    { person, permit }: { person: string; permit: string | null },
    by: string,
    caller: Actor,
  ): Promise<Actor | undefined> => {
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(byText(city, person)));
    if (byOf(new Uint8Array(hash)) !== by) return undefined;
    if (person === caller.id) return caller;
    return permit === null || sealing.revoked.has(permit) ? undefined : permits.get(permit);
  };
  const refused = (id: string, code: ProblemCode): CommandResult => ({
    id,
    outcome: 'refused',
    problem: problem(code),
  });

  const sealing: MockSealing = {
    keys: inventedSealingKeys,
    revoked: new Set(),
    signer,
    publicKeys: async () => {
      const open = sealing.keys.map(({ kid, kty, crv, x, y }) => ({ kid, kty, crv, x, y }));
      return { sealing: open, keys: [(await signer()).key] };
    },
    permit: (actor) => {
      const permit = `mock-permit.${toBase64Url(new TextEncoder().encode(JSON.stringify(actor)))}`;
      permits.set(permit, actor);
      return permit;
    },
    judge: async (input, caller, judge) => {
      const read = sealedCommandShape().safeParse(input);
      if (!read.success) return judge(input, caller);
      const { sealed, ...command } = read.data;
      const { id, type, requestId, at } = command;
      const about = { id, type, requestId, at, by: sealed.by, kid: sealed.kid };
      const inside = await readKey(about, sealed.key);
      if (inside === 'seal-key-unknown' || inside === 'seal-broken') return refused(id, inside);
      const own = sealedKeyShape().parse(inside);
      const actor = await actorFor(own, sealed.by, caller);
      if (actor === undefined) return refused(id, 'permit-invalid');
      const clear = await openBody(own.k, fromBase64Url(sealed.body), about);
      const payload: unknown = JSON.parse(new TextDecoder().decode(clear));
      const result = judge({ ...command, payload }, actor);
      if (actor.id === caller.id) return result;
      const { outcome } = result;
      const claims = {
        city,
        id,
        by: sealed.by,
        outcome,
        code: result.problem?.code,
        at: new Date(now()).toISOString(),
      };
      const { view: _view, ...bare } = result;
      return { ...bare, receipt: await (await signer()).sign(CARRIED_TYP, claims) };
    },
    openFile: async (id, text, caller) => {
      const sealed = sealedFileShape().parse(JSON.parse(text));
      const { requestId, at, by, kid } = sealed;
      const about = { id, type: SEALED_FILE_TYPE, requestId, at, by, kid };
      const inside = await readKey(about, sealed.key);
      if (inside === 'seal-key-unknown' || inside === 'seal-broken') return inside;
      const own = sealedFileKeyShape().parse(inside);
      const actor = await actorFor(own, by, caller);
      if (actor === undefined) return 'permit-invalid';
      const { paper, sha256, type, k } = own;
      return {
        about: { request: requestId, paper, sha256, type },
        author: actor.id,
        open: (bytes) => openBody(k, bytes, about),
      };
    },
  };
  return sealing;
}
