import type { Actor } from '@halo-pamor/contract';

/** A command that reached a mock gateway, in clear however it was sealed. */
export interface Arrived {
  readonly id: string;
  readonly type: string;
  readonly requestId: string;
  /** When it was done, by the device's clock. */
  readonly at: string;
  readonly payload: unknown;
  /** Whose command it is, which need not be who sent it. */
  readonly by: Pick<Actor, 'id' | 'role'>;
  readonly outcome: 'accepted' | 'duplicate' | 'refused';
  /** Why it was refused. */
  readonly code: string | undefined;
}

/** What arrived, in its order. */
export interface ArrivedLog {
  readonly all: readonly Arrived[];
  note(
    command: unknown,
    by: Actor,
    result: { readonly outcome: Arrived['outcome']; readonly code?: string | undefined },
  ): void;
}

function textOf(command: unknown, name: string): string {
  const value: unknown = typeof command === 'object' && command !== null ? Reflect.get(command, name) : undefined;
  return typeof value === 'string' ? value : '';
}

/** Makes an empty one. */
export function arrivedLog(): ArrivedLog {
  const all: Arrived[] = [];
  return {
    all,
    note: (command, { id, role }, { outcome, code }) => {
      const payload: unknown =
        typeof command === 'object' && command !== null ? Reflect.get(command, 'payload') : undefined;
      const [own, type, requestId, at] = ['id', 'type', 'requestId', 'at'].map((name) => textOf(command, name));
      all.push({
        ...{ id: own ?? '', type: type ?? '', requestId: requestId ?? '', at: at ?? '' },
        ...{ payload, by: { id, role }, outcome, code },
      });
    },
  };
}
