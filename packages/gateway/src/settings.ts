import * as z from 'zod/mini';
import { once } from '@halo-pamor/contract';
import type { S3Place } from './uploads/s3-store.js';

/** How a gateway is set up. {@link readSettings} makes one from the environment. */
export interface GatewaySettings {
  /** Port; 0 takes any free one. Default 8787. */
  readonly port?: number;
  /** Address to listen on. Default `127.0.0.1`; behind a container's border `0.0.0.0`. */
  readonly host?: string;
  /** `postgres://…`; empty or absent: PGlite under `data`. */
  readonly databaseUrl?: string;
  /** Folder of the embedded database and of the files that people send. Default `.data`. */
  readonly data?: string;
  /**
   * File of the private ES256 key (JWK or PEM) that signs badges and receipts. Empty or absent: one is made under `data`.
   * Gateways that share a database need the same.
   */
  readonly signingKey?: string;
  /**
   * File of the private keys to which phones seal what they keep until it is sent: a JWK Set of P-256 keys, newest first.
   * Empty or absent: one is made under `data`. Gateways that share a database need the same.
   */
  readonly sealingKeys?: string;
  /**
   * Secret from which the hand-over codes follow, at least 32 characters. Empty or absent: one is made under `data`.
   * Gateways that share a database need the same.
   */
  readonly codeSecret?: string;
  /** Folder of the officers' photos, `<city>/<officer id>.webp` or `.jpg`. Empty or absent: `photos` under `data`. */
  readonly photos?: string;
  /** Folder that keeps a ready-made empty database. Default `.cache`. */
  readonly cache?: string;
  /** Folder or files of city packs; empty or absent: those that ship. */
  readonly cities?: string;
  /** Origins of the host pages that may call, such as `https://epen.example`. Default none. */
  readonly origins?: readonly string[];
  /** `iss` of the host's tokens. */
  readonly issuer: string;
  /** `aud` of the host's tokens. Default `halo-pamor`. */
  readonly audience?: string;
  /** The host's public keys: an `http(s)` address or a file. */
  readonly jwks: string;
  /** Where files lie: a folder, or a bucket. Default: the folder `uploads` in `data`. */
  readonly files?: string | S3Place;
  /** Lives of files in milliseconds, for tests. Default: an upload 48 hours, a file that is no page 7 days, a sweep every 10 minutes. */
  readonly lives?: { readonly arriving?: number; readonly loose?: number; readonly sweepEvery?: number };
  /**
   * The audit logs: in which folder their signed heads are kept (default `heads` in `data`), after how many entries
   * (default 1,000) and after how many milliseconds (default an hour) one is signed.
   */
  readonly audit?: { readonly heads?: string; readonly everyEntries?: number; readonly everyMs?: number };
  /** Rest between two looks for originals that are late, in milliseconds. Default a minute. */
  readonly alarmsEvery?: number;
  /** Rest between two looks for promises that are nearly due or missed, in milliseconds. Default a minute. */
  readonly promisesEvery?: number;
  /** Milliseconds between two rounds that move the requests of officers who are away. Default: five seconds. */
  readonly coversEvery?: number;
  /** File that says whom to tell what happened (docs/guides/webhooks.md). Default: nobody. */
  readonly webhooks?: string;
  /** Rest between two looks at the clocks of complaints, in milliseconds; default a minute. */
  readonly complaintsEvery?: number;
  /** How many proxies in front of the gateway write `X-Forwarded-For`. Default 0: the header is not believed. */
  readonly proxies?: number;
  /** The clock of the limits on guessing, in milliseconds since 1970, for tests. Default: the database's. */
  readonly now?: () => number;
  /**
   * The gateway's clock in milliseconds since 1970: what comes is dated by it, and what is due falls due by it. Tokens and
   * limits go by the machine's. Default: the machine's; a played day passes its own, whose hours take seconds.
   */
  readonly clock?: () => number;
  /**
   * The moment at which a command is judged, from its device's time. Default: `clock`, less what the command
   * waited on the device. Only the demo passes one, to lay out weeks of an invented city in seconds.
   */
  readonly judgeTime?: (deviceTime: string) => string;
  /** `fatal` … `trace`, or `silent`. Default `info`. */
  readonly log?: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
}

/** A setting that cannot be used; `setting` names it, the message says what it must be. */
export class WrongSettingError extends Error {
  readonly code = 'wrong-setting';
  readonly retryable = false;
  readonly settings: readonly string[];

  constructor(faults: readonly { setting: string; must: string }[], options?: ErrorOptions) {
    super(faults.map(({ setting, must }) => `${setting} ${must}`).join('\n'), options);
    this.name = 'WrongSettingError';
    this.settings = faults.map(({ setting }) => setting);
  }
}

const BUCKET = /^s3:\/\/(?!.*[.][.])([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([A-Za-z0-9._/-]*))?$/;
const ORIGIN = /^https?:\/\/[a-z0-9.-]+(:\d{1,5})?$/;

/** What each variable must be, said to the person who set it. */
const musts: Readonly<Record<string, string>> = {
  PORT: 'must be a port from 0 to 65535',
  HOST: 'must be an address to listen on',
  DATABASE_URL: 'must be empty or begin with postgres:// or postgresql://',
  HALO_DATA: 'must be a folder',
  HALO_SIGNING_KEY: 'must be a file',
  HALO_SEALING_KEYS: 'must be a file',
  HALO_PHOTOS: 'must be a folder',
  HALO_CODE_SECRET: 'must have at least 32 characters',
  HALO_CACHE: 'must be a folder',
  HALO_FILES: 'must be empty, a folder, or s3://bucket or s3://bucket/folder',
  HALO_S3_ENDPOINT: 'must be the http(s) address of the store, without a path',
  HALO_S3_REGION: 'must be the name of a region',
  HALO_S3_KEY: 'must be the id of an access key when HALO_FILES is a bucket',
  HALO_S3_SECRET: 'must be the secret of the access key when HALO_FILES is a bucket',
  HALO_S3_ENCRYPTION: 'must be empty, AES256 or aws:kms',
  HALO_CITIES: 'must be a folder or files with commas between',
  HALO_AUDIT_HEADS: 'must be a folder',
  HALO_AUDIT_HEAD_ENTRIES: 'must be a number of entries from 1 to 1000000',
  HALO_AUDIT_HEAD_MINUTES: 'must be a number of minutes from 1 to 1440',
  HALO_ORIGINS: 'must be origins with commas between, such as https://host.example, without a path',
  HALO_ISSUER: 'must be the iss of the tokens of the host',
  HALO_AUDIENCE: 'must be the aud of the tokens of the host',
  HALO_JWKS: 'must be an http(s) address or a file with the public keys of the host',
  HALO_WEBHOOKS: 'must be a file that names endpoints',
  HALO_PROXIES: 'must be a number from 0 to 5',
  HALO_LOG: 'must be fatal, error, warn, info, debug, trace or silent',
};

const environment = once(() => {
  const filled = z.string().check(z.minLength(1));
  const list = z.pipe(
    z.string(),
    z.transform((text) =>
      text.split(',').flatMap((part) => (part.trim() === '' ? [] : [part.trim().replace(/\/$/, '')])),
    ),
  );
  return z.object({
    PORT: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(65535)), 8787),
    HOST: z._default(filled, '127.0.0.1'),
    DATABASE_URL: z._default(z.string().check(z.regex(/^(postgres(ql)?:\/\/\S+)?$/)), ''),
    HALO_DATA: z._default(filled, '.data'),
    HALO_SIGNING_KEY: z._default(z.string(), ''),
    HALO_SEALING_KEYS: z._default(z.string(), ''),
    HALO_PHOTOS: z._default(z.string(), ''),
    HALO_CODE_SECRET: z._default(z.string().check(z.minLength(32)), ''),
    HALO_CACHE: z._default(filled, '.cache'),
    HALO_FILES: z._default(z.string(), ''),
    HALO_S3_ENDPOINT: z.optional(z.string().check(z.regex(ORIGIN))),
    HALO_S3_REGION: z._default(z.string().check(z.regex(/^[a-z0-9-]+$/)), 'us-east-1'),
    HALO_S3_KEY: z._default(z.string(), ''),
    HALO_S3_SECRET: z._default(z.string(), ''),
    HALO_S3_ENCRYPTION: z.optional(z.enum(['AES256', 'aws:kms'])),
    HALO_AUDIT_HEADS: z._default(z.string(), ''),
    HALO_AUDIT_HEAD_ENTRIES: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(1_000_000)), 1_000),
    HALO_AUDIT_HEAD_MINUTES: z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(1_440)), 60),
    HALO_CITIES: z._default(z.string(), ''),
    HALO_ORIGINS: z._default(z.pipe(list, z.array(z.string().check(z.regex(ORIGIN)))), []),
    HALO_ISSUER: filled,
    HALO_AUDIENCE: z._default(filled, 'halo-pamor'),
    HALO_JWKS: filled,
    HALO_WEBHOOKS: z._default(z.string(), ''),
    HALO_PROXIES: z._default(z.coerce.number().check(z.int(), z.gte(0), z.lte(5)), 0),
    HALO_LOG: z._default(z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']), 'info'),
  });
});

/**
 * Reads the settings from environment variables. An empty variable counts as absent.
 *
 * @throws WrongSettingError naming every setting at fault
 */
export function readSettings(env: Readonly<Record<string, string | undefined>>): GatewaySettings {
  const given = Object.fromEntries(Object.entries(env).filter(([name, value]) => name in musts && value !== ''));
  const read = environment().safeParse(given);
  if (!read.success) {
    const names = [...new Set(read.error.issues.map(({ path }) => String(path[0])))];
    throw new WrongSettingError(names.map((setting) => ({ setting, must: musts[setting] ?? 'is wrong' })));
  }
  const set = read.data;
  return {
    port: set.PORT,
    host: set.HOST,
    databaseUrl: set.DATABASE_URL,
    data: set.HALO_DATA,
    signingKey: set.HALO_SIGNING_KEY,
    sealingKeys: set.HALO_SEALING_KEYS,
    photos: set.HALO_PHOTOS,
    codeSecret: set.HALO_CODE_SECRET,
    cache: set.HALO_CACHE,
    ...(set.HALO_FILES === '' ? {} : { files: filesOf(set) }),
    audit: {
      ...(set.HALO_AUDIT_HEADS === '' ? {} : { heads: set.HALO_AUDIT_HEADS }),
      everyEntries: set.HALO_AUDIT_HEAD_ENTRIES,
      everyMs: set.HALO_AUDIT_HEAD_MINUTES * 60_000,
    },
    cities: set.HALO_CITIES,
    origins: set.HALO_ORIGINS,
    issuer: set.HALO_ISSUER,
    audience: set.HALO_AUDIENCE,
    jwks: set.HALO_JWKS,
    webhooks: set.HALO_WEBHOOKS,
    proxies: set.HALO_PROXIES,
    log: set.HALO_LOG,
  };
}

/** The folder or the bucket that `HALO_FILES` names. */
function filesOf(set: z.infer<ReturnType<typeof environment>>): string | S3Place {
  if (!set.HALO_FILES.startsWith('s3:')) return set.HALO_FILES;
  const [, bucket = '', prefix = ''] = BUCKET.exec(set.HALO_FILES) ?? [];
  const missing = Object.entries({
    HALO_FILES: bucket,
    HALO_S3_KEY: set.HALO_S3_KEY,
    HALO_S3_SECRET: set.HALO_S3_SECRET,
  }).flatMap(([setting, value]) => (value === '' ? [{ setting, must: musts[setting] ?? '' }] : []));
  if (missing.length > 0) throw new WrongSettingError(missing);
  return {
    endpoint: set.HALO_S3_ENDPOINT ?? `https://s3.${set.HALO_S3_REGION}.amazonaws.com`,
    region: set.HALO_S3_REGION,
    bucket,
    prefix: prefix.replace(/^\/+|\/+$/g, ''),
    key: set.HALO_S3_KEY,
    secret: set.HALO_S3_SECRET,
    encryption: set.HALO_S3_ENCRYPTION,
  };
}
