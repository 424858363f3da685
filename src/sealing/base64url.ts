type Bytes = Uint8Array<ArrayBuffer>;

/** Bytes as base64url without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  // In pieces, because a call takes only so many arguments; a spread would walk through each byte first.
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8_192) {
    pieces.push(String(Reflect.apply(String.fromCharCode, undefined, bytes.subarray(at, at + 8_192))));
  }
  return btoa(pieces.join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The bytes of a text in base64url. Throws when it is none. */
export function fromBase64Url(text: string): Bytes {
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
}
