/**
 * A fresh UUID of version 7 (RFC 9562): 48 bits of time, the rest random. The time only makes ids sort roughly by age;
 * nothing relies on the device's clock being right.
 *
 * @param now milliseconds since 1970
 */
export function mintId(now: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const time = Math.max(0, Math.floor(now));
  for (let index = 0; index < 6; index += 1) bytes[index] = Math.floor(time / 2 ** (40 - 8 * index)) % 256;
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x70;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
