import type { WarningKind } from '@halo-pamor/contract';

/** What a warning says in one sentence, and what to do. */
interface WarningWords {
  readonly title: string;
  readonly text: string;
}

/** Words of the desk about original papers, and about what somebody has to see to. */
export interface DeskCustodyTerms {
  readonly originals: {
    readonly looks: string;
    readonly found: string;
    readonly foundNote: string;
    readonly foundNoteFault: string;
    readonly offered: string;
    readonly backBy: string;
    readonly stays: string;
    readonly photo: string;
    readonly toDesk: string;
    readonly accept: string;
    readonly disputeLead: string;
    readonly disputeSure: string;
    readonly disputeSureText: string;
    readonly disputeSend: string;
    readonly goesHome: string;
    readonly handToOfficer: string;
    readonly handToCitizen: string;
    readonly handSure: string;
    readonly handYes: string;
    readonly handOfficerText: string;
    readonly handCitizenText: string;
  };
  readonly warning: Readonly<Record<WarningKind, WarningWords>> & {
    readonly ends: string;
    readonly seen: string;
    readonly notYet: string;
    readonly sureTitle: string;
    readonly sureText: string;
    readonly somebody: Readonly<Record<'citizen' | 'carrier', string>>;
  };
}
