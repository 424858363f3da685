import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { codeOf, load } from '../asking.js';

/** How a picture that was asked for stands. */
export type PictureState =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly bitmap: ImageBitmap }
  | { readonly state: 'failed'; readonly problem: string };

/** What the reader is to keep. */
export interface ReaderOptions {
  /** Decoded pictures at a time; one of 2,000 × 1,500 pixels takes 12 MB. */
  readonly bitmaps: number;
  /** Decodes to this width in pixels, for thumbnails. */
  readonly width?: number | undefined;
}

/**
 * Reads pictures by their id for as long as its element is on the page. The file stays in memory, so that a picture that is
 * shown again is neither sent nor counted as looked at once more; of the decoded ones, only the last few stay.
 */
export class PictureReader implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ReaderOptions;
  readonly #blobs = new Map<string, Blob>();
  readonly #states = new Map<string, PictureState>();
  #reading = new AbortController();

  constructor(host: ReactiveControllerHost & HTMLElement, options: ReaderOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#reading = new AbortController();
  }

  hostDisconnected(): void {
    this.forget();
  }

  /** Lets everything go, for another request. */
  forget(): void {
    this.#reading.abort();
    this.#reading = new AbortController();
    for (const file of [...this.#states.keys()]) this.#drop(file);
    this.#blobs.clear();
  }

  /** A picture as far as it was read; undefined for one that nobody asked for. */
  of(file: string): PictureState | undefined {
    return this.#states.get(file);
  }

  /** The file of a picture, where it was read. */
  blobOf(file: string): Blob | undefined {
    return this.#blobs.get(file);
  }

  /** Takes up a picture that is here already. */
  hold(file: string, blob: Blob): void {
    this.#blobs.set(file, blob);
  }

  /** Reads a picture, unless it is here, on its way, or has failed; `again` tries a failed one once more. */
  async read(file: string, again = false): Promise<void> {
    const known = this.#states.get(file);
    if (known !== undefined && !(again && known.state === 'failed')) {
      // The last asked for is the last to go.
      this.#states.delete(file);
      this.#states.set(file, known);
      return;
    }
    const { signal } = this.#reading;
    this.#put(file, { state: 'loading' });
    try {
      const blob = this.#blobs.get(file) ?? (await load(this.#host, { what: 'picture', file }, signal));
      const { width } = this.#options;
      const bitmap = await createImageBitmap(
        blob,
        width === undefined ? {} : { resizeWidth: width, resizeQuality: 'low' },
      );
      if (signal.aborted) {
        bitmap.close();
        return;
      }
      this.#blobs.set(file, blob);
      this.#put(file, { state: 'ready', bitmap });
      this.#thin();
    } catch (error) {
      if (!signal.aborted) this.#put(file, { state: 'failed', problem: codeOf(error) });
    }
  }

  /** Tries every failed picture once more, when the signal is back. */
  retryAll(): void {
    for (const [file, { state }] of [...this.#states]) if (state === 'failed') void this.read(file, true);
  }

  #put(file: string, state: PictureState): void {
    this.#drop(file);
    this.#states.set(file, state);
    this.#host.requestUpdate();
  }

  #drop(file: string): void {
    const before = this.#states.get(file);
    if (before?.state === 'ready') before.bitmap.close();
    this.#states.delete(file);
  }

  #thin(): void {
    const decoded = [...this.#states].filter(([, { state }]) => state === 'ready');
    for (const [file] of decoded.slice(0, Math.max(0, decoded.length - this.#options.bitmaps))) this.#drop(file);
  }
}
