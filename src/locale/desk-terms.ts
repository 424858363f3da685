/** Words of the desk's views. */
export interface DeskTerms {
  readonly queue: {
    readonly title: string;
    readonly lead: string;
    readonly toCheck: string;
    readonly toPrint: string;
    readonly toReady: string;
    readonly centre: string;
    readonly returned: string;
    readonly out: string;
    readonly all: string;
    readonly empty: string;
    readonly emptyText: string;
    readonly search: string;
    readonly more: string;
    readonly pick: string;
  };
  readonly check: {
    readonly title: string;
    readonly papers: string;
    readonly form: string;
    readonly accept: string;
    readonly sendBack: string;
    readonly reason: string;
    readonly note: string;
    readonly noteHint: string;
    readonly approve: string;
    readonly approveText: string;
    readonly returnPapers: string;
    readonly refuse: string;
    readonly refuseTitle: string;
    readonly refuseText: string;
    readonly refuseKeep: string;
    readonly reasonFault: string;
    readonly history: string;
  };
  readonly print: {
    readonly title: string;
    readonly lead: string;
    readonly printList: string;
    readonly printed: string;
    readonly centre: string;
    readonly centreCause: string;
    readonly ready: string;
    readonly servicePoint: string;
    readonly selected: string;
    readonly selectAll: string;
  };
  readonly officer: {
    readonly reassign: string;
    readonly to: string;
    readonly reason: string;
    readonly save: string;
  };
  readonly column: {
    readonly code: string;
    readonly applicant: string;
    readonly document: string;
    readonly area: string;
    readonly status: string;
    readonly since: string;
    readonly officer: string;
  };
}
