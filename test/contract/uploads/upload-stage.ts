import assert from 'node:assert/strict';
import type { GatewaySettings } from '@halo-pamor/gateway';
import type { RequestView } from '@halo-pamor/contract';
import { Api, problemOf, type Answer } from '../../support/api.js';
import { command, submission } from '../../support/commands.js';
import { startOnPglite } from '../../support/gateway.js';
import { startS3, type S3Server } from '../../support/s3-server.js';
import { people, type PersonName } from '../../support/people.js';
import type { Running } from '../subject.js';
import { sha256, type Sent } from './pictures.js';

/** What a client may say otherwise than it should; undefined leaves a header out. */
export type Headers = Readonly<Record<string, string | undefined>>;

/** What a PATCH carries. */
export type Body = Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;

/** The paper for which the tests send: every invented request of the suite has it. */
export const PAPER = 'KK';

/** `Upload-Metadata` from its members. */
export function metadata(members: Readonly<Record<string, string>>): string {
  return Object.entries(members)
    .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
    .join(',');
}

/** One person with a request, who sends files for it by plain HTTP. */
export class Sender {
  readonly api: Api;
  readonly view: RequestView;

  constructor(api: Api, view: RequestView) {
    this.api = api;
    this.view = view;
  }

  /** What the creation of an upload says about a file. */
  about(sent: Sent, page = 1): Record<string, string> {
    return { request: this.view.id, paper: PAPER, page: String(page), sha256: sha256(sent.bytes), type: sent.type };
  }

  async call(method: string, path: string, headers: Headers = {}, body?: Body): Promise<Answer> {
    const all: Headers = { 'tus-resumable': '1.0.0', ...headers };
    const given = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]));
    return this.api.raw(path, {
      method,
      headers: Object.fromEntries(given),
      ...(body === undefined ? {} : { body, duplex: 'half' }),
    });
  }

  create(sent: Sent, headers: Headers = {}, page = 1): Promise<Answer> {
    const own = { 'upload-length': String(sent.bytes.length), 'upload-metadata': metadata(this.about(sent, page)) };
    return this.call('POST', '/v1/uploads', { ...own, ...headers });
  }

  /** Creates an upload that should be taken, and gives its path. */
  async created(sent: Sent, page = 1): Promise<string> {
    const answer = await this.create(sent, {}, page);
    assert.equal(answer.status, 201, answer.text);
    return answer.headers.get('location') ?? '';
  }

  head(path: string, headers: Headers = {}): Promise<Answer> {
    return this.call('HEAD', path, headers);
  }

  patch(path: string, offset: number | string, body: Body, headers: Headers = {}) {
    const own = { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) };
    return this.call('PATCH', path, { ...own, ...headers }, body);
  }

  async offset(path: string): Promise<number> {
    const { status, headers } = await this.head(path);
    assert.equal(status, 200);
    return Number(headers.get('upload-offset'));
  }

  /** Sends a file at one go and gives its id; it should be taken. */
  async sent(sent: Sent, page = 1): Promise<string> {
    const path = await this.created(sent, page);
    const answer = await this.patch(path, 0, sent.bytes);
    assert.equal(answer.status, 204, answer.text);
    return path.slice(path.lastIndexOf('/') + 1);
  }

  /** Sends a file at one go that should not be taken, and gives the code. */
  async refusal(sent: Sent): Promise<string> {
    const created = await this.create(sent);
    if (created.status !== 201) return problemOf(created).code;
    return problemOf(await this.patch(created.headers.get('location') ?? '', 0, sent.bytes)).code;
  }

  attach(file: string, sent: Sent, page = 1) {
    return command('attach-file', this.view.id, { paper: PAPER, file, page, sha256: sha256(sent.bytes) });
  }
}

/** A gateway whose files the tests see from outside alone. */
export class UploadStage {
  readonly #running: Running & { readonly data: string };
  #count = 0;

  constructor(running: Running & { readonly data: string }) {
    this.#running = running;
  }

  static async start(settings: Partial<GatewaySettings> = {}): Promise<UploadStage> {
    return new UploadStage(await startOnPglite(settings));
  }

  /** A gateway whose files lie in a bucket of its own. */
  static async startOnBucket(
    settings: Partial<GatewaySettings> = {},
  ): Promise<UploadStage & { readonly s3: S3Server }> {
    const s3 = await startS3();
    const running = await startOnPglite({ ...settings, files: s3.place });
    const stop = async () => {
      await running.stop();
      await s3.stop();
    };
    return Object.assign(new UploadStage({ ...running, stop }), { s3 });
  }

  get url(): string {
    return this.#running.url;
  }

  /** The gateway's folder, to see what lies in it. */
  get data(): string {
    return this.#running.data;
  }

  stop(): Promise<void> {
    return this.#running.stop();
  }

  async api(name: PersonName): Promise<Api> {
    return new Api(this.url, await this.#running.issuer.token(people[name]));
  }

  tokenOf(name: PersonName): Promise<string> {
    return this.#running.issuer.token(people[name]);
  }

  /** The token of somebody of the list whose areas changed. */
  tokenWith(name: PersonName, areas: string[]): Promise<string> {
    return this.#running.issuer.token({ ...people[name], areas });
  }

  /** A citizen whom nobody met before, with a request of her own in RW 007. */
  async sender(): Promise<Sender> {
    this.#count += 1;
    const token = await this.#running.issuer.token({ ...people.citizen, sub: `pengirim-${this.#count}` });
    const api = new Api(this.url, token);
    return new Sender(api, await api.accepted(submission(this.#running.pack.consent.version)));
  }

  /** Somebody of the list with the sender's request. */
  async beside(sender: Sender, name: PersonName): Promise<Sender> {
    return new Sender(await this.api(name), sender.view);
  }
}
