/** Words about pictures of papers: looking at one closely, and taking, sending and removing them. */
export interface PhotoTerms {
  /** What stands beside the picture. */
  readonly tools: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly turn: string;
  /** `{n}`: percent. */
  readonly zoomed: string;
  readonly keys: string;
  /** `{paper}`, `{n}`: the page. */
  readonly alt: string;
  readonly page: string;
  readonly loading: string;
  readonly failed: string;
  readonly offline: string;
  readonly take: string;
  readonly add: string;
  /** `{paper}` */
  readonly takeOf: string;
  readonly list: string;
  readonly show: string;
  readonly again: string;
  readonly remove: string;
  readonly removed: string;
  readonly undo: string;
  readonly sureTitle: string;
  readonly sureText: string;
  readonly resume: string;
  readonly resumeText: string;
  readonly notReady: string;
  readonly notKept: string;
  readonly resend: string;
  /** `waiting` for the signal, `queued` for its turn; `old`: the paper came back with it. */
  readonly state: Readonly<Record<'waiting' | 'queued' | 'old' | 'sending' | 'sent' | 'refused', string>>;
  readonly refusedWhy: string;
  /** What is wrong with a picture, by the problem's code, where the sentence for everything else would mislead. */
  readonly problems: Readonly<Record<string, string>>;
}
