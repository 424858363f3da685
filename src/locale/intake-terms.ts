import type { CompactField, ConsentWay } from '@halo-pamor/contract';

/** How a request reaches an officer who fills it in: a call, a message, or a person at the table. */
export type IntakeChannel = 'phone' | 'text' | 'walk-in';

/** Words of taking a request in for somebody. */
export interface IntakeTerms {
  readonly title: string;
  readonly lead: string;
  readonly begun: string;
  readonly begunAt: string;
  readonly goOn: string;
  readonly remove: string;
  readonly removeTitle: string;
  readonly removeText: string;
  readonly removeNo: string;
  readonly who: string;
  readonly channel: string;
  readonly channels: Readonly<Record<IntakeChannel, { readonly title: string; readonly text: string }>>;
  readonly channelFault: string;
  readonly name: string;
  readonly nameHint: string;
  readonly nameFault: string;
  readonly noPhone: string;
  readonly start: string;
  readonly paste: string;
  readonly pasteHint: string;
  readonly read: string;
  readonly notFound: string;
  readonly unread: string;
  readonly unreadField: Readonly<Record<CompactField, string>>;
  readonly allRead: string;
  /** `{name}`: stands over every question. */
  readonly banner: string;
  readonly bannerText: string;
  readonly ownPhone: string;
  readonly how: string;
  readonly hows: Readonly<Record<ConsentWay, string>>;
  /** In place of the citizen's own words of the form; `{name}` is the citizen's. */
  readonly form: Readonly<
    Record<'self' | 'family' | 'name' | 'phoneHint' | 'consent' | 'consentAgree' | 'consentFault' | 'send', string>
  >;
  readonly savedTitle: string;
  readonly savedText: string;
  readonly codeLater: string;
  readonly receivedTitle: string;
  readonly tell: string;
  /** `{code}`, `{host}`, `{programme}`. Names nobody, for it travels in an address. */
  readonly message: string;
  readonly papers: string;
  readonly open: string;
  /** `{label}`: the number at the stop from whose queue it was opened. */
  readonly backToQueue: string;
  readonly another: string;
}
