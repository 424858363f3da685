/** A check of a schema, with the names that zod gives to its own. */
export interface SlimCheck {
  readonly check: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
  readonly format?: string;
  readonly pattern?: RegExp;
  /** Of a refinement: whether the value is right. */
  readonly fn?: (value: unknown) => boolean;
  readonly path?: readonly PropertyKey[];
  /** Of a change: what the value becomes. */
  readonly tx?: (value: string) => string;
}

/** What a schema says, with the names that zod gives to its own. */
export interface SlimDefinition {
  readonly type: string;
  readonly checks?: readonly SlimHolder<SlimCheck>[];
  readonly format?: string;
  /** Of a text with a format of its own: whether it has it. */
  readonly test?: (value: string) => boolean;
  readonly coerce?: boolean;
  readonly shape?: Readonly<Record<string, SlimSchema>>;
  readonly catchall?: SlimSchema;
  readonly element?: SlimSchema;
  readonly innerType?: SlimSchema;
  readonly defaultValue?: unknown;
  readonly options?: readonly SlimSchema[];
  readonly discriminator?: string;
  readonly values?: readonly unknown[];
  readonly entries?: Readonly<Record<string, unknown>>;
}

/** Whether a value may be missing: it stays missing, or another takes its place. Undefined: it may not. */
export type Missing = 'optional' | 'defaulted' | undefined;

/** Where a definition lies in what zod makes. */
export interface SlimHolder<D> {
  readonly _zod: { readonly def: D; readonly optin?: Missing };
}

/** A complaint: where, and of which kind. */
export interface SlimIssue {
  readonly path: readonly PropertyKey[];
  readonly code: string;
}

/** What reading gave. */
export type SlimResult =
  | { readonly success: true; readonly data: unknown }
  | { readonly success: false; readonly error: { readonly issues: readonly SlimIssue[] } };

/** A schema. */
export interface SlimSchema extends SlimHolder<SlimDefinition> {
  check(...checks: readonly SlimHolder<SlimCheck>[]): SlimSchema;
  safeParse(value: unknown): SlimResult;
  parse(value: unknown): unknown;
}
