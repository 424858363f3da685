import {
  cityRules,
  decide,
  evolve,
  parseCommand,
  type Actor,
  type CityPack,
  type CommandType,
  type PayloadInput,
  type ProblemCode,
  type RequestView,
} from '@halo-pamor/contract';

/** The code that every invented citizen reads out. */
const PRACTICE_CODE = '123456';

/** A command as it is tried in practice. */
export interface PracticeTry {
  readonly type: CommandType;
  readonly requestId: string;
  readonly payload: unknown;
}

/** What the rulebook said to it. */
export interface PracticeVerdict {
  readonly id: string;
  readonly problem: ProblemCode | null;
}

/**
 * The requests of a practice, in the memory of the page alone. They are judged and folded by the contract's own rulebook,
 * so practice refuses what the gateway would refuse; nothing is stored, and there is no way out of here.
 */
export class PracticeBook {
  readonly #views = new Map<string, RequestView>();
  readonly #rules: ReturnType<typeof cityRules>;
  readonly #officer: Actor;
  readonly #now: () => Date;
  readonly #files = new Map<string, { request: string; paper: string; sha256: string }>();
  #minted = 0;

  constructor(pack: CityPack, officer: Actor, now: () => Date) {
    this.#rules = cityRules(pack);
    this.#officer = officer;
    this.#now = now;
  }

  /** The requests, the one that changed last first. */
  get views(): RequestView[] {
    return [...this.#views.values()].sort((one, other) => other.changedAt.localeCompare(one.changedAt));
  }

  /** An id in the shape of the contract's. They are few and never leave this page. */
  mint(): string {
    this.#minted += 1;
    return `0190a000-0000-7000-8000-${String(this.#minted).padStart(12, '0')}`;
  }

  /** A picture that was taken in practice, so that it can become a page. */
  know(file: string, of: { request: string; paper: string; sha256: string }): void {
    this.#files.set(file, of);
  }

  /** Tries a command as the officer, or as another invented person. */
  try({ type, requestId, payload }: PracticeTry, actor: Actor = this.#officer): PracticeVerdict {
    const id = this.mint();
    const now = this.#now().toISOString();
    const read = parseCommand({ id, type, requestId, at: now, payload });
    if (!read.ok) return { id, problem: 'invalid-payload' };
    const { id: officerId, name, areas } = this.#officer;
    let view = this.#views.get(requestId) ?? null;
    const decision = decide(view, read.command, {
      now,
      actor,
      rules: this.#rules,
      mintCode: () => `RATHAN${String(this.#minted).padStart(5, '0')}`,
      officerFor: () => ({ id: officerId, name }),
      officerById: (wanted) => (wanted === officerId ? { id: officerId, name, areas } : undefined),
      fileById: (file) => this.#files.get(file),
      isHandoverCode: (_round, code) => code === PRACTICE_CODE,
    });
    for (const event of decision.events ?? []) view = evolve(view, event);
    if (view !== null) this.#views.set(requestId, view);
    return { id, problem: decision.ok ? null : decision.refusal.code };
  }

  /**
   * Tries a step that belongs to an invented life.
   *
   * @throws RangeError when the city's rulebook refuses it
   */
  must<T extends CommandType>(requestId: string, type: T, payload: PayloadInput<T>, role: Actor['role']): RequestView {
    const actor = role === 'officer' ? this.#officer : { ...this.#officer, id: `latihan-${role}`, role };
    const { problem } = this.try({ type, requestId, payload }, actor);
    const view = this.#views.get(requestId);
    if (problem !== null || view === undefined)
      throw new RangeError(`practice: ${type} was refused: ${String(problem)}`);
    return view;
  }
}
