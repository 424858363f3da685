import { SEALED_VERSION, type Sealed } from './envelope.js';

/** The type under which a picture is sealed; its id is that of the file. */
export const SEALED_FILE_TYPE = 'file';

/** What an envelope belongs to: each of these is bound to it, so that it is of no use anywhere else. */
export interface SealedAbout extends Pick<Sealed, 'by' | 'kid'> {
  readonly city: string;
  /** Id of the command, or of the file. */
  readonly id: string;
  /** Type of the command, or {@link SEALED_FILE_TYPE}. */
  readonly type: string;
  readonly requestId: string;
  /** The device's time of the command, as it travels. */
  readonly at: string;
}

/** The associated data of an envelope's key and body alike. */
export function sealedData({ city, id, type, requestId, by, at, kid }: SealedAbout): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(
    JSON.stringify(['halo-sealed', SEALED_VERSION, city, id, type, requestId, by, at, kid]),
  );
}

/** The text whose SHA-256 names the author of an envelope without telling who it is: {@link byOf}. */
export function byText(city: string, person: string): string {
  return JSON.stringify([city, person]);
}

/**
 * The author of an envelope as it stands outside: 32 hex digits.
 *
 * @param sha256 SHA-256 of {@link byText} in UTF-8
 */
export function byOf(sha256: Uint8Array): string {
  return Array.from(sha256.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
