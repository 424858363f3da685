import { bridgeOf } from './bridge-of.js';

/** Gives the person a file to keep, by the app around where there is one. Its name says what it is and names nobody. */
export function saveFile(content: Blob, name = 'halo-pamor.json'): void {
  const { share } = bridgeOf() ?? {};
  if (share === undefined) download(content, name);
  else share({ title: name, file: { blob: content, name } }).catch(() => download(content, name));
}

function download(content: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
