/** A picture as it is stored. */
export interface FileRow {
  /** The id of the entry that attaches it. */
  readonly id: string;
  readonly blob: Blob;
}

/** Whether a stored row is a picture of ours. */
export function isFileRow(row: unknown): row is FileRow {
  return typeof row === 'object' && row !== null && 'blob' in row && row.blob instanceof Blob;
}
