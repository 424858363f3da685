/** A file of the plugin that the shell keeps. */
export interface ShellFile {
  /** Its name, beside `halo-pamor.js`. */
  readonly name: string;
  /** Its hash, as subresource integrity writes it; the browser takes no other content. */
  readonly integrity: string;
}

/** The plugin's files. The bundle puts them here, so that the worker is another one after each change of them. */
export const shellFiles: { readonly version: string; readonly files: readonly ShellFile[] } = {
  version: 'unbundled',
  files: [],
};
