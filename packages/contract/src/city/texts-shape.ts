import * as z from 'zod/mini';
import { once } from '../once.js';

const translations = once(() =>
  z.record(z.string().check(z.minLength(1)), z.string().check(z.minLength(1), z.maxLength(2000))),
);

/** Texts in other languages, each by its Indonesian text. */
export const textsShape = once(() =>
  z.optional(z.object({ en: z.optional(translations()), su: z.optional(translations()) })),
);
