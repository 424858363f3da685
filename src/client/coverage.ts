import type {
  CoverageImport,
  CoverageImportReply,
  CoverageLevel,
  CoveragePage,
  UnreachedReply,
} from '@halo-pamor/contract';
import type { Cancellable } from '../outbox/outbox-surface.js';

/** What of the coverage is asked for. All of it may be left out: the first document, the whole city, the parts right below it. */
export interface CoverageAsked extends Cancellable {
  readonly document?: string | undefined;
  readonly area?: string | undefined;
  readonly level?: CoverageLevel | undefined;
}

/** How a table of counts is imported. */
export interface CoverageImportAsked extends Cancellable {
  /** Only read it and keep it, so that `apply` can let it count. */
  readonly dry?: boolean | undefined;
  /** Told about once a second how many bytes the gateway has read. */
  readonly progress?: ((bytes: number) => void) | undefined;
}

/** Who owns which document. */
export interface Coverage {
  /** Over the years and by the parts of an area; needs no token. */
  page(asked?: CoverageAsked): Promise<CoveragePage>;
  /** Who does not, place by place, and where a stop of the outreach would reach most; for supervisors, managers and auditors. */
  unreached(area?: string, options?: Cancellable): Promise<UnreachedReply>;
  /** Sends a table of counts (CSV). Either all of it is kept or, with faults, nothing; for managers. */
  importTable(table: Blob, asked?: CoverageImportAsked): Promise<CoverageImportReply>;
  /** The latest imports. */
  imports(options?: Cancellable): Promise<CoverageImport[]>;
  /** Lets an import count that was only read, or was taken back. */
  apply(id: string, options?: Cancellable): Promise<CoverageImport>;
  /** What stood before an import stands again. */
  takeBack(id: string, options?: Cancellable): Promise<CoverageImport>;
}
