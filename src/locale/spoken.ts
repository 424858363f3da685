import type { Language } from './language.js';
import type { CaptureTerms } from './capture-terms.js';
import type { CitizenHomeTerms, CitizenLateTerms } from './citizen-terms.js';
import type { DeskTerms } from './desk-terms.js';
import type { AuditTerms } from './id-audit.js';
import type { ComplaintDeskWords } from './id-complaint-desk.js';
import type { ComplaintWords } from './id-complaint.js';
import type { CoverTerms } from './id-cover.js';
import type { CoverageTerms } from './id-coverage.js';
import type { DateTerms } from './id-dates.js';
import type { DutyTerms } from './id-duty.js';
import type { GuidanceTerms } from './id-guidance.js';
import type { MonitorTerms } from './id-monitor.js';
import type { OutboxTerms } from './id-outbox.js';
import type { OutreachTerms } from './id-outreach.js';
import type { PracticeTerms } from './id-practice.js';
import type { ScoreTerms } from './id-score.js';
import type { SelfCheckTerms } from './id-self-check.js';
import type { SheetTerms } from './id-sheet.js';
import type { StandardsTerms } from './id-standards.js';
import type { SurveyReportTerms } from './id-survey-report.js';
import type { SurveyTerms } from './id-survey.js';
import type { IntakeTerms } from './intake-terms.js';
import type { OfficerTerms } from './officer-terms.js';
import type { PhotoTerms } from './photo-terms.js';
import type { ProviderTerms } from './provider-terms.js';
import type { StaffTerms } from './staff-terms.js';
import type { SharedTerms } from './terms.js';
import type { VaultTerms } from './vault-terms.js';

/** All words for people, by area. Each area has a file `id-….ts` in Indonesian and one in the folder of each other language. */
export interface Words {
  readonly shared: SharedTerms;
  readonly provider: ProviderTerms;
  readonly home: CitizenHomeTerms;
  readonly citizen: CitizenLateTerms;
  readonly officer: OfficerTerms;
  readonly desk: DeskTerms;
  readonly staff: StaffTerms;
  readonly intake: IntakeTerms;
  readonly guidance: GuidanceTerms;
  readonly practice: PracticeTerms;
  readonly duty: DutyTerms;
  readonly cover: CoverTerms;
  readonly outreach: OutreachTerms;
  readonly score: ScoreTerms;
  readonly outbox: OutboxTerms;
  readonly vault: VaultTerms;
  readonly photo: PhotoTerms;
  readonly capture: CaptureTerms;
  readonly complaint: ComplaintWords;
  readonly complaintDesk: ComplaintDeskWords;
  readonly survey: SurveyTerms;
  readonly surveyReport: SurveyReportTerms;
  readonly standards: StandardsTerms;
  readonly selfCheck: SelfCheckTerms;
  readonly audit: AuditTerms;
  readonly coverage: CoverageTerms;
  readonly monitor: MonitorTerms;
  readonly sheet: SheetTerms;
  readonly dates: DateTerms;
}

/** What has arrived of the other languages. It says what can be said, and nothing about who speaks what. */
const arrived: Record<Language, Partial<Words>> = { id: {}, en: {}, su: {} };

/** Adds words that have arrived. */
export function hasArrived(language: Language, words: Partial<Words>): void {
  Object.assign(arrived[language], words);
}

/**
 * The words of an area in the language of one instance; in Indonesian as long as the others have not arrived.
 *
 * @param of what the instance's provider handed down (`terms`), which says its language
 * @param source the area in Indonesian, so that only who shows an area carries its words
 */
export function spoken<Area extends keyof Words>(
  of: { readonly language: Language },
  area: Area,
  source: Words[Area],
): Words[Area] {
  return arrived[of.language][area] ?? source;
}
