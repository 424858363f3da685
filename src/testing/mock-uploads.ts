import {
  sealedUploadMetadata,
  uploadMetadata,
  type Actor,
  type KnownFile,
  type ProblemCode,
} from '@halo-pamor/contract';

import type { MockSealing, OpenedFile } from './mock-sealing.js';

/** An upload at the mock gateway. */
export interface MockUpload {
  readonly id: string;
  readonly sender: string;
  /** Whose file it is. */
  readonly author: string;
  /** Opens what came, when it is sealed. */
  readonly open: OpenedFile['open'] | undefined;
  readonly about: KnownFile & { readonly type: string };
  readonly length: number;
  bytes: Uint8Array<ArrayBuffer>;
  /** Set once it is whole and its hash is the one announced. */
  isVerified: boolean;
}

/** The uploads of a mock gateway, by tus 1.0. As at the real one, the same file of the same person is the same upload. */
export interface MockUploads {
  readonly all: ReadonlyMap<string, MockUpload>;
  answer(request: Request, id: string | undefined, actor: Actor): Promise<Response | ProblemCode>;
  /** Forgets an upload, as a sweep does. */
  sweep(id: string): void;
  /** Refuses what comes whole with this code; undefined takes it. */
  refuse: ProblemCode | undefined;
}

async function hexHash(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function pairsIn(header: string): Record<string, string> {
  const pairs = header.split(',').map((pair) => pair.split(' '));
  return Object.fromEntries(pairs.map(([key = '', value = '']) => [key, atob(value)]));
}

/** Makes a place for uploads without any. */
export function makeUploads(sealing: MockSealing): MockUploads {
  const all = new Map<string, MockUpload>();

  const readAbout = async (pairs: Record<string, string>, actor: Actor) => {
    const sealed = sealedUploadMetadata().safeParse(pairs);
    if (sealed.success) {
      const opened = await sealing.openFile(sealed.data.id, sealed.data.sealed, actor);
      return typeof opened === 'string' ? opened : { ...opened, id: sealed.data.id };
    }
    const clear = uploadMetadata().safeParse(pairs);
    if (!clear.success) return 'invalid';
    const { id, request, paper, sha256, type } = clear.data;
    const name = await hexHash(new TextEncoder().encode(JSON.stringify([actor.id, request, paper, sha256])));
    const named = name.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
    return { id: id ?? named, about: { request, paper, sha256, type }, author: actor.id, open: undefined };
  };

  const create = async (request: Request, actor: Actor): Promise<Response | ProblemCode> => {
    const read = await readAbout(pairsIn(request.headers.get('upload-metadata') ?? ''), actor);
    if (typeof read === 'string') return read;
    const { id } = read;
    if (!all.has(id)) {
      all.set(id, {
        ...read,
        sender: actor.id,
        length: Number(request.headers.get('upload-length')),
        bytes: new Uint8Array(),
        isVerified: false,
      });
    }
    return new Response(null, { status: 201, headers: { location: `/v1/uploads/${id}` } });
  };

  const append = async (request: Request, upload: MockUpload): Promise<ProblemCode | undefined> => {
    if (Number(request.headers.get('upload-offset')) !== upload.bytes.length) return 'upload-offset';
    const more = new Uint8Array(await request.arrayBuffer());
    const joined = new Uint8Array(upload.bytes.length + more.length);
    joined.set(upload.bytes);
    joined.set(more, upload.bytes.length);
    upload.bytes = joined;
    if (joined.length < upload.length) return undefined;
    if (upload.open !== undefined) upload.bytes = await upload.open(joined);
    const problem = (await hexHash(upload.bytes)) === upload.about.sha256 ? uploads.refuse : 'file-hash';
    if (problem === undefined) upload.isVerified = true;
    else all.delete(upload.id);
    return problem;
  };

  const uploads: MockUploads = {
    all,
    refuse: undefined,
    sweep: (id) => {
      all.delete(id);
    },
    answer: async (request, id, actor) => {
      if (id === undefined) return create(request, actor);
      const upload = all.get(id);
      if (upload?.sender !== actor.id) return 'not-found';
      if (request.method === 'DELETE') all.delete(id);
      else if (request.method === 'PATCH') {
        const problem = await append(request, upload);
        if (problem !== undefined) return problem;
      }
      const at = upload.isVerified ? upload.length : upload.bytes.length;
      const headers = { 'upload-offset': String(at), 'upload-length': String(upload.length) };
      return new Response(null, { status: request.method === 'HEAD' ? 200 : 204, headers });
    },
  };
  return uploads;
}
