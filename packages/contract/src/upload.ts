import * as z from 'zod/mini';
import { once } from './once.js';
import { pageNumber, SHA256_PATTERN } from './request/attachment/commands.js';
import { roles } from './actor.js';
import { pictureTypes } from './picture-limits.js';
import { code, uuid } from './texts.js';

const names = once(() => ({
  filename: z.optional(z.string().check(z.regex(/^picture[.](jpe?g|png|webp)$/))),
  filetype: z.optional(z.enum(pictureTypes)),
}));

/**
 * What `Upload-Metadata` says at the creation of an upload (tus 1.0): for which request, paper and page the file is, its
 * SHA-256 and its type. `id` is the file's, minted on the device; without one the gateway names the file by what it is.
 * Nothing else is taken, because a file's name may name a person; clients that cannot leave a name out say `picture.jpg`.
 * Values travel as text.
 */
export const uploadMetadata = once(() =>
  z.strictObject({
    id: z.optional(uuid()),
    request: uuid(),
    paper: code(),
    page: z.pipe(z.string().check(z.regex(/^\d{1,2}$/)), z.pipe(z.transform(Number), pageNumber())),
    sha256: z.string().check(z.regex(SHA256_PATTERN)),
    type: z.enum(pictureTypes),
    ...names(),
  }),
);
/** What an upload says about its file. */
export type UploadMetadata = z.infer<ReturnType<typeof uploadMetadata>>;

/**
 * What it says of a sealed picture: the id of the file and the envelope as JSON (`sealedFileShape`). For which request the
 * file is stands there; paper, page, hash and type of the clear picture are inside.
 */
export const sealedUploadMetadata = once(() =>
  z.strictObject({ id: uuid(), sealed: z.string().check(z.maxLength(9_000)), ...names() }),
);

/**
 * Reply of `GET /v1/requests/{id}/looks`: each time somebody looked at a picture of the request, and each time that staff
 * were given it with the identity number in clear (`numbers`, as the audit log notes it, a moment later), latest first.
 * `name` and `id` are there for staff alone; the citizen reads the role.
 */
export const looksReply = once(() =>
  z.object({
    looks: z.array(
      z.object({
        file: z.string(),
        paper: z.string(),
        role: z.enum(roles),
        name: z.nullable(z.string()),
        at: z.string(),
      }),
    ),
    numbers: z._default(z.array(z.object({ role: z.enum(roles), id: z.nullable(z.string()), at: z.string() })), []),
  }),
);
/** Who looked at the pictures of a request. */
export type LooksReply = z.infer<ReturnType<typeof looksReply>>;
