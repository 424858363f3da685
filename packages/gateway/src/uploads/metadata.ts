import { createHash } from 'node:crypto';
import type * as z from 'zod/mini';
import {
  fieldFaults,
  sealedFileShape,
  sealedUploadMetadata,
  uploadMetadata,
  type SealedFile,
  type UploadMetadata,
} from '@halo-pamor/contract';
import { ProblemError } from '../reply.js';
import { jsonIn } from '../sealing/open-entry.js';

const KEY = /^[\x21-\x2b\x2d-\x7e]+$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** What is said of a sealed picture. */
export interface SealedUpload {
  readonly id: string;
  readonly sealed: SealedFile;
}

/**
 * Reads `Upload-Metadata`: pairs with commas between, each a key and a value in base64.
 *
 * @throws ProblemError `upload-malformed` when it is not of that form, `invalid` when it does not say what it must or says
 * more, since more may name a person
 */
export function readMetadata(header: string | null): UploadMetadata | SealedUpload {
  const found: Record<string, string> = {};
  for (const pair of (header ?? '').split(',')) {
    const [key = '', value = '', ...rest] = pair.split(' ');
    if (!KEY.test(key) || Object.hasOwn(found, key) || rest.length > 0 || !BASE64.test(value)) {
      throw new ProblemError('malformed');
    }
    Object.defineProperty(found, key, { value: Buffer.from(value, 'base64').toString(), enumerable: true });
  }
  if ('sealed' in found) {
    const { id, sealed } = parsed(sealedUploadMetadata(), found);
    return { id, sealed: parsed(sealedFileShape(), jsonIn(Buffer.from(sealed)), '/sealed') };
  }
  return parsed(uploadMetadata(), found);
}

function parsed<T>(shape: z.ZodMiniType<T>, value: unknown, path = ''): T {
  const read = shape.safeParse(value);
  if (!read.success) throw new ProblemError('invalid', { errors: fieldFaults(read.error, path) });
  return read.data;
}

/**
 * The id of a file: the same person who sends the same bytes for the same paper means the same file, from however many
 * tabs and however often. A UUID of version 8 (RFC 9562), made of a hash.
 */
export function fileIdOf(
  city: string,
  sender: string,
  { request, paper, sha256 }: Pick<UploadMetadata, 'request' | 'paper' | 'sha256'>,
): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([city, sender, request, paper, sha256]))
    .digest();
  hash[6] = 0x80 | ((hash[6] ?? 0) & 0x0f);
  hash[8] = 0x80 | ((hash[8] ?? 0) & 0x3f);
  return hash.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
