/** Gives the person a file to keep. The name says what it is and names nobody. */
export function saveFile(content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = 'halo-pamor.json';
  link.click();
  URL.revokeObjectURL(link.href);
}
