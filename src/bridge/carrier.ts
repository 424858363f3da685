/** A way for text from one end of a bridge to the other. */
export interface Carrier {
  /**
   * Sends text to the other end, and to nobody else.
   *
   * @throws whatever the platform throws when there is no other end any more
   */
  post(text: string): void;
  /**
   * Calls back with the data of each message of the other end, and of nobody else.
   *
   * @returns what stops it
   */
  listen(hear: (data: unknown) => void): () => void;
}
