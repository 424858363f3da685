/** Bytes that WebCrypto and IndexedDB take as they are. */
export type Bytes = Uint8Array<ArrayBuffer>;

const PLAIN = 0;
const WITH_BLOBS = 1;
/** Stands in the text for a blob whose bytes follow it. */
const BLOB = '$blob';

/** The bytes of a value: its JSON, and behind it the bytes of the blobs that it holds. */
export async function packed(value: unknown): Promise<Bytes> {
  const blobs: Blob[] = [];
  const text = JSON.stringify(value, (_key, member: unknown) => {
    if (!(member instanceof Blob)) return member;
    blobs.push(member);
    return { [BLOB]: blobs.length - 1, size: member.size, type: member.type };
  });
  const json = new TextEncoder().encode(text);
  if (blobs.length === 0) return joined([Uint8Array.of(PLAIN), json]);
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, json.length);
  const parts = await Promise.all(blobs.map(async (blob) => new Uint8Array(await blob.arrayBuffer())));
  return joined([Uint8Array.of(WITH_BLOBS), length, json, ...parts]);
}

/** The value of bytes that `packed` made. */
export function unpacked(bytes: Bytes): unknown {
  const decoder = new TextDecoder();
  if (bytes[0] === PLAIN) return JSON.parse(decoder.decode(bytes.subarray(1)));
  const begins = 5 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(1);
  let at = begins;
  return JSON.parse(decoder.decode(bytes.subarray(5, begins)), (_key, member: unknown) => {
    if (!isStandIn(member)) return member;
    // The reader meets them in the order in which the writer did.
    const blob = new Blob([bytes.subarray(at, at + member.size)], { type: member.type });
    at += member.size;
    return blob;
  });
}

function isStandIn(member: unknown): member is { readonly size: number; readonly type: string } {
  return (
    typeof member === 'object' &&
    member !== null &&
    BLOB in member &&
    'size' in member &&
    typeof member.size === 'number' &&
    'type' in member &&
    typeof member.type === 'string'
  );
}

/** Several pieces as one. */
export function joined(pieces: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
