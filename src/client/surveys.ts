import type {
  Marks,
  MoneyAnswer,
  PatternsReply,
  SurveyReport,
  SurveyReportQuery,
  ToldByPhone,
} from '@halo-pamor/contract';
import type { Cancellable } from '../outbox/outbox-surface.js';

/** Which finished request is answered for: one of this person, or any by its code and the last four digits of the phone in it. */
export type SurveyAbout = { readonly requestId: string } | { readonly code: string; readonly phone: string };

/** What somebody thinks of the service; all of it may be left out, but not everything at once. */
export interface SurveyAnswer {
  readonly marks?: Marks | undefined;
  readonly money?: MoneyAnswer | undefined;
  readonly words?: string | undefined;
}

/** What a report is about: whole months of the city, both included. */
export type SurveyReportAsked = Pick<SurveyReportQuery, 'from' | 'to'> &
  Partial<Pick<SurveyReportQuery, 'by' | 'weights'>> &
  Cancellable;

/** What citizens think of the service, and what an assessor asks for. */
export interface Surveys {
  /**
   * Sends an answer. It needs the gateway now: an answer that waited on the phone would stand beside the request. Rejects
   * with `survey-answered` when the request was answered for before, with `survey-not-yet` when it is not finished.
   */
  answer(about: SurveyAbout, answer: SurveyAnswer, options?: Cancellable): Promise<void>;
  /**
   * Says what a citizen told of money who was called about a drawn hand-over, once `noteCallback` has arrived; for supervisors
   * and managers. It counts once for each request, and nobody learns whether it did. Rejects with `not-found` where no call
   * of this person was noted.
   */
  toldByPhone(said: ToldByPhone, options?: Cancellable): Promise<void>;
  /** How people were satisfied; for supervisors, managers and auditors. */
  report(asked: SurveyReportAsked): Promise<SurveyReport>;
  /** Officers about whom more people say that money was asked for than chance explains; for the auditor. */
  patterns(options?: Cancellable): Promise<PatternsReply>;
  /** What an assessor asks for, as a ZIP; for managers and auditors. */
  compliance(asked: Pick<SurveyReportQuery, 'from' | 'to'> & Cancellable): Promise<Blob>;
}
