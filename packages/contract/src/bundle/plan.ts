import type { Confirmation, RequirementMode } from '../city/index.js';

/** A document that falls due. `rule` names the pack's rule that says so and `because` is its sentence. */
export interface PlannedDocument {
  readonly document: string;
  readonly subject: string;
  readonly item: string;
  readonly copies: number;
  readonly rule: string;
  readonly because: string;
  readonly basis: string;
  readonly confirmed: Confirmation;
}

/**
 * How one need of an item is met: by a paper of the plan (`key`), by the document of an earlier item, by a look into the
 * data or the person's presence, or not at all.
 */
export type PlannedNeed = { readonly code: string } & (
  | { readonly by: 'paper'; readonly key: string }
  | { readonly by: 'item'; readonly item: string }
  | { readonly by: 'fact' }
  | { readonly by: 'nothing' }
);

/**
 * One item to ask for, in working order. `after` names the items whose documents are made before. `lacks` holds the codes
 * of needs that nothing meets, `heldBy` the items that this one waits for in vain; it goes through when both are empty.
 * `offered` is false for a service that the programme does not handle; the service says where to go.
 */
export interface PlannedItem {
  readonly id: string;
  readonly variant: string;
  readonly service: string;
  readonly subjects: readonly string[];
  readonly offered: boolean;
  readonly after: readonly string[];
  readonly needs: readonly PlannedNeed[];
  readonly lacks: readonly string[];
  readonly heldBy: readonly string[];
  readonly goesThrough: boolean;
}

/** A statement (SPTJM) that may stand in for a paper that cannot be had. */
export interface StandIn {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly form: string | undefined;
}

/**
 * A paper to get ready, named once however many items ask for it. `code`, `name` and `mode` are those of the strictest of
 * them; `owner` is the person or family card whose it is.
 */
export interface PlannedPaper {
  readonly key: string;
  readonly code: string;
  readonly name: string;
  readonly plain: string;
  readonly mode: RequirementMode;
  readonly owner: string | null;
  readonly confirmed: Confirmation;
  readonly neededBy: readonly { readonly item: string; readonly requirement: string }[];
  readonly standIns: readonly StandIn[];
}

/** A paper that is asked for only under a condition which the rules cannot judge; `condition` is the sentence. */
export interface MaybePaper {
  readonly code: string;
  readonly plain: string;
  readonly condition: string | undefined;
  readonly item: string;
}

/** Everything that an event makes due, and what it takes. */
export interface BundlePlan {
  readonly event: string;
  readonly items: readonly PlannedItem[];
  readonly documents: readonly PlannedDocument[];
  readonly papers: readonly PlannedPaper[];
  readonly maybe: readonly MaybePaper[];
  /** Official forms to fill in, each once. */
  readonly forms: readonly string[];
  /** What belongs to the event and is made by somebody else. */
  readonly advice: readonly { readonly rule: string; readonly plain: string }[];
}
