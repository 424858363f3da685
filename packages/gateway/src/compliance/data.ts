import type {
  ComplaintFigures,
  Figures,
  SelfCheckReply,
  StandardsPage,
  SurveyBreakdown,
  SurveyReport,
} from '@halo-pamor/contract';

/** All that goes into a pack, before it is written down. Nothing in it is about one person. */
export interface ComplianceData {
  readonly city: { readonly code: string; readonly name: string };
  /** Months of the city, both included. */
  readonly from: string;
  readonly to: string;
  readonly madeAt: string;
  readonly packVersion: string;
  /** Undefined where the city publishes none. */
  readonly standards: StandardsPage | undefined;
  readonly selfCheck: SelfCheckReply | undefined;
  /** Those that were opened in the period. */
  readonly complaints: ComplaintFigures;
  readonly surveys: Readonly<Record<SurveyBreakdown, Omit<SurveyReport, 'words'>>>;
  /** The board as it stood when the pack was made. */
  readonly board: readonly { readonly place: string; readonly name: string; readonly figures: Figures }[];
  readonly audit: {
    /** Signed heads, as compact JWS. */
    readonly heads: readonly string[];
    /** What came of checking the log; undefined when it was too long to be checked at once. */
    readonly checked: { readonly isGood: boolean; readonly lines: readonly string[] } | undefined;
  };
  /** What a service or an area is called. */
  readonly nameOf: (by: SurveyBreakdown, key: string) => string;
}
