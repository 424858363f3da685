/** Most bytes of one file: 10 MiB. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;

/** What pictures may be sent as. They are served as JPEG. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/webp'] as const;
/** What a picture may be sent as. */
export type PictureType = (typeof pictureTypes)[number];
