/** A finished hand-over that was drawn by lot to be asked about. */
export interface DrawnHandover {
  readonly place: string;
  /** Id of who handed it over. */
  readonly carrier: string;
  readonly at: string;
}
