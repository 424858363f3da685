/** Why a picture should be looked at again, as the person reads it. */
type Warned = 'too-small' | 'too-dark' | 'blank' | 'blurred' | 'glare' | 'cut-off';

/** Something that kept a picture from being taken or kept. */
type Failed = 'no-camera' | 'full' | 'unreadable' | 'too-large' | 'not-ready' | 'not-kept';

/** A heading and the sentence below it. */
interface Told {
  readonly title: string;
  readonly text: string;
}

/** Words of `<halo-capture>`. `{paper}`: the paper's name, `{n}`: a number. */
export interface CaptureTerms {
  readonly free: string;
  readonly title: string;
  readonly guidance: string;
  readonly steps: readonly string[];
  readonly take: string;
  readonly pick: string;
  readonly shutter: string;
  readonly stop: string;
  readonly working: Told;
  readonly look: Told;
  readonly use: string;
  readonly useAnyway: string;
  readonly retake: string;
  readonly warning: Readonly<Record<Warned, Told>>;
  readonly firstTry: string;
  readonly secondTry: string;
  readonly picture: string;
  readonly pageAlt: string;
  readonly pages: string;
  readonly page: string;
  readonly showPage: string;
  readonly addPage: string;
  readonly removePage: string;
  readonly finish: string;
  readonly done: Told;
  readonly change: string;
  readonly restored: Told;
  readonly tight: Told;
  readonly failed: Readonly<Record<Failed, Told>>;
}
