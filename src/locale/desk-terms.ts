import type { DeskCustodyTerms } from './desk-custody-terms.js';
import type { StaffTerms } from './staff-terms.js';

/** The tabs of the desk's queue: what waits for the desk, what somebody has to see to, and one status each. */
export type DeskTab = 'mine' | 'warned' | 'filed' | 'approved' | 'waiting-centre' | 'printed' | 'ready' | 'returned';

/** Words of the desk's views. */
export interface DeskTerms extends StaffTerms, DeskCustodyTerms {
  /** The rooms beside the queue; `all` is what they are called together. */
  readonly rooms: Readonly<
    Record<
      | 'all'
      | 'board'
      | 'coverage'
      | 'selfCheck'
      | 'complaints'
      | 'satisfaction'
      | 'patterns'
      | 'audit'
      | 'duties'
      | 'cover'
      | 'fairness',
      string
    >
  >;
  readonly queue: {
    readonly title: string;
    readonly lead: string;
    readonly readOnly: string;
    readonly readsAll: string;
    readonly tab: Readonly<Record<DeskTab, string>>;
    readonly tabs: string;
    readonly toCheck: string;
    readonly toPrint: string;
    readonly centre: string;
    readonly empty: string;
    readonly emptyText: string;
    readonly warnedEmpty: string;
    readonly notFound: string;
    readonly search: string;
    readonly more: string;
    readonly pick: string;
    readonly pickText: string;
    readonly openPrint: string;
    readonly openReady: string;
    readonly hereShort: string;
    readonly refusedShort: string;
  };
  readonly check: {
    readonly title: string;
    readonly papers: string;
    readonly papersText: string;
    readonly form: string;
    readonly documents: string;
    readonly accept: string;
    readonly sendBack: string;
    readonly judge: string;
    readonly reason: string;
    readonly note: string;
    readonly noteHint: string;
    readonly approve: string;
    readonly approveSome: string;
    readonly returnPapers: string;
    readonly returnCount: string;
    readonly returnsItems: string;
    readonly refuse: string;
    readonly refuseTitle: string;
    readonly refuseLead: string;
    readonly refuseText: string;
    readonly refuseKeep: string;
    readonly items: string;
    readonly itemsFault: string;
    readonly print: string;
    readonly nothingToDo: string;
    readonly noPapers: string;
    readonly contact: string;
  };
  /** The pictures of papers. */
  readonly pages: {
    readonly previous: string;
    readonly next: string;
    /** `{n}` of `{all}` */
    readonly count: string;
    readonly overview: string;
    readonly isNew: string;
    readonly seen: string;
    /** `{n}` pictures of a paper. */
    readonly look: string;
    readonly noPicture: string;
    readonly nonePictured: string;
    readonly again: string;
    readonly settled: string;
  };
  readonly centre: {
    readonly open: string;
    readonly title: string;
    readonly lead: string;
    readonly cause: string;
    readonly causeFault: string;
    readonly save: string;
  };
  readonly ready: {
    readonly open: string;
    readonly title: string;
    readonly lead: string;
    readonly servicePoint: string;
    readonly servicePointFault: string;
    readonly save: string;
  };
  readonly batch: {
    readonly printTitle: string;
    readonly printLead: string;
    readonly readyTitle: string;
    readonly readyLead: string;
    readonly printList: string;
    readonly printed: string;
    readonly readied: string;
    readonly selected: string;
    readonly selectAll: string;
    readonly selectNone: string;
    readonly select: string;
    readonly nothing: string;
    readonly empty: string;
    readonly emptyText: string;
    readonly done: string;
    readonly doneKept: string;
    readonly refused: string;
    readonly sheetTitle: string;
    readonly sheetLine: string;
  };
  readonly officer: {
    readonly reassign: string;
    readonly title: string;
    readonly now: string;
    readonly to: string;
    readonly toFault: string;
    readonly invented: string;
    readonly none: string;
    readonly save: string;
    readonly sureTitle: string;
    readonly sureText: string;
  };
  readonly door: {
    readonly title: string;
    readonly lead: string;
    readonly show: string;
    readonly none: string;
    readonly unread: string;
  };
  readonly column: {
    readonly code: string;
    readonly applicant: string;
    readonly document: string;
    readonly area: string;
    readonly status: string;
    readonly since: string;
    readonly officer: string;
    readonly person: string;
  };
}
