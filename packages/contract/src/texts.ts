import * as z from 'zod/mini';

// Control characters break logs and CSV, PostgreSQL's json refuses NUL and half a surrogate pair; line feeds and tabs are
// what people type.
// eslint-disable-next-line no-control-regex -- the rule is about accidents; here they are what is refused
const PLAIN = /^[^\u0000-\u0008\u000B-\u001F\u007F\p{Surrogate}]*$/u;

/** Text that a person typed: trimmed, at least one character, at most `max`, no control characters, no half characters. */
export function text(max: number) {
  return z.string().check(z.trim(), z.minLength(1), z.maxLength(max), z.regex(PLAIN));
}

/** A device-minted id: UUID in lower case, version 7 by custom (RFC 9562), any version accepted. */
export function uuid() {
  return z.string().check(z.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/));
}

/** A code from a city pack, such as `KTP-EL.HILANG`, `SK-POLISI` or `nobody-home`. */
export function code() {
  return z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9.-]{0,39}$/));
}

/** A moment in UTC or with an offset (RFC 3339). */
export function moment() {
  return z.iso.datetime({ offset: true });
}
