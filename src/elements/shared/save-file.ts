/** Gives the person a file to keep. Its name says what it is and names nobody. */
export function saveFile(content: Blob, name = 'halo-pamor.json'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
