import { bridgeOf } from '../bridge-of.js';

const tagOf = (id: string, key: string): string => `${id} ${key}`;

/** The camera of the app around this page for one paper; undefined where there is none, and the page uses its own. */
export function shellCamera(from: EventTarget, id: string, key: string): (() => Promise<Blob | undefined>) | undefined {
  const capturePhoto = bridgeOf(from)?.capturePhoto;
  return capturePhoto && (() => capturePhoto({ tag: tagOf(id, key) }));
}

/** The way of that app to a picture that is on the phone already; undefined where there is none. */
export function shellPicker(from: EventTarget): (() => Promise<Blob | undefined>) | undefined {
  const pickFile = bridgeOf(from)?.pickFile;
  return pickFile && (async () => (await pickFile({ accept: ['image/*'] }))?.blob);
}

/** The photo that the app took of this paper when the page was lost meanwhile, once. */
export async function lostPhoto(from: EventTarget, id: string, key: string): Promise<Blob | undefined> {
  try {
    return await bridgeOf(from)?.lostPhoto?.({ tag: tagOf(id, key) });
  } catch {
    return undefined;
  }
}
