import type { NikWarning, NumberFault, Role, VisitFailReason } from '@halo-pamor/contract';
import type { PromiseTerms } from './promise-terms.js';
import type { ReceiptTerms } from './receipt-terms.js';
import type { TrustTerms } from './trust-terms.js';

/** Words of the citizen's views. */
export interface CitizenTerms {
  readonly home: {
    readonly title: string;
    readonly lead: string;
    readonly request: string;
    readonly requestText: string;
    readonly track: string;
    readonly trackText: string;
    readonly officer: string;
    readonly officerText: string;
    readonly resume: string;
    readonly resumeText: string;
    readonly greeting: {
      readonly morning: string;
      readonly midday: string;
      readonly afternoon: string;
      readonly evening: string;
    };
    readonly mine: string;
    readonly finished: string;
    readonly help: string;
    readonly website: string;
    readonly standards: string;
    readonly complain: string;
    readonly invented: string;
    /** On the card of a request: when it was asked for. */
    readonly asked: string;
    readonly willSend: string;
    readonly parked: string;
    /** While the officer stands at the door. */
    readonly here: string;
    readonly how: string;
    readonly howAsk: string;
    readonly howVisit: string;
    readonly howBring: string;
  };
  /** The form's first question, which is asked before the rest of the form is there. */
  readonly firstQuestion: {
    readonly title: string;
    readonly hint: string;
    readonly direct: string;
    readonly directText: string;
  };
  readonly form: {
    readonly forWhom: string;
    readonly self: string;
    readonly family: string;
    readonly someoneElse: string;
    readonly personName: string;
    readonly personNameHint: string;
    readonly documents: string;
    readonly documentsHint: string;
    readonly where: string;
    readonly district: string;
    readonly village: string;
    readonly area: string;
    readonly subArea: string;
    readonly street: string;
    readonly streetHint: string;
    readonly landmark: string;
    readonly landmarkHint: string;
    readonly papers: string;
    readonly papersHint: string;
    readonly atHand: { readonly yes: string; readonly no: string; readonly unsure: string };
    readonly noPapers: string;
    readonly when: string;
    readonly whenHint: string;
    readonly day: string;
    readonly dayPart: string;
    readonly who: string;
    readonly name: string;
    readonly phone: string;
    readonly phoneHint: string;
    readonly phoneFault: string;
    readonly note: string;
    readonly noteHint: string;
    readonly consent: string;
    readonly consentAgree: string;
    readonly consentFault: string;
    readonly check: string;
    readonly checkHint: string;
    readonly send: string;
    readonly chooseOne: string;
    readonly chooseSome: string;
    readonly draftKept: string;
    readonly draftUnkept: string;
    readonly discardDraft: string;
    /** The request as a short text, when there is no signal for data. */
    readonly byText: {
      readonly title: string;
      /** `{name}` is the officer's. */
      readonly to: string;
      readonly toSomebody: string;
      readonly sms: string;
      readonly whatsApp: string;
      readonly afterwards: string;
    };
    readonly unsure: string;
    readonly tooMany: string;
    readonly tooManyDays: string;
    readonly rtFault: string;
    readonly otherDocuments: string;
    readonly bundle: string;
    readonly bundleTake: string;
    readonly presence: string;
    readonly presenceText: string;
    readonly presenceUnsure: string;
    readonly first: string;
    readonly anyOne: string;
    readonly alsoChecked: string;
    readonly mode: {
      readonly photo: string;
      readonly shown: string;
      readonly 'handed-in': string;
      readonly surrendered: string;
      readonly form: string;
      readonly data: string;
      readonly presence: string;
    };
    readonly areaInvented: string;
    readonly anyDay: string;
    readonly holiday: string;
    readonly throwTitle: string;
    readonly throwText: string;
    readonly throwKeep: string;
    readonly label: {
      readonly happened: string;
      readonly forWhom: string;
      readonly documents: string;
      readonly plan: string;
      readonly where: string;
      readonly papers: string;
      readonly when: string;
      readonly who: string;
      readonly consent: string;
    };
    readonly changeWhat: string;
    readonly agreed: string;
    readonly finding: string;
    readonly you: string;
    readonly thisPerson: string;
    readonly age: string;
    readonly ageHint: string;
    readonly ageFault: string;
    readonly addPerson: string;
    readonly removePerson: string;
    readonly sinceHint: string;
    readonly sinceUnknown: string;
    readonly sinceIfKnown: string;
    readonly sinceFault: string;
    readonly sinceAhead: string;
    readonly lateTitle: string;
    readonly instead: string;
    readonly waitTitle: string;
    readonly waitText: string;
    readonly later: string;
    readonly plan: string;
    readonly planHint: string;
    readonly nothingHere: string;
    readonly documentFor: string;
    readonly documentFrom: string;
    readonly paperOfCard: string;
    readonly afterElsewhere: string;
    /** `{paper}`, `{name}`: whose it is. */
    readonly paperOf: string;
    /** Whose a paper of a family card is; `{name}`: who stands on the card. */
    readonly ownerCard: string;
    /** Whose a paper is where nobody gave a name; `{n}`: the how-manieth of the family. */
    readonly ownerUnnamed: string;
    readonly ownerOtherCard: string;
    readonly madeWith: string;
    readonly usedFor: string;
    readonly leftOut: string;
    readonly leftMeans: string;
    readonly why: string;
    readonly copies: string;
    readonly basis: string;
    readonly elsewhereTitle: string;
    readonly elsewhereText: string;
    readonly gaps: string;
    readonly gapFor: string;
    readonly gapTake: string;
    readonly paperFor: string;
    readonly ifMissing: string;
    readonly standIn: string;
    readonly allThrough: string;
    readonly goesThrough: string;
    readonly waitsFor: string;
    readonly allWait: string;
    readonly madeHere: string;
    readonly madeHereFor: string;
    readonly maybe: string;
    readonly nik: string;
    readonly nikHint: string;
    readonly visitNeeds: { readonly papers: string; readonly biometrics: string; readonly unconfirmed: string };
    readonly nikFault: Readonly<Record<NumberFault, string>>;
    readonly nikDoubt: Readonly<Record<NikWarning, string>>;
  };
  readonly sent: {
    readonly savedTitle: string;
    readonly savedText: string;
    readonly receivedTitle: string;
    readonly receivedText: string;
    readonly toTrack: string;
    readonly next: string;
    readonly nextCall: string;
    readonly nextPapers: string;
    readonly nextFree: string;
    readonly codeText: string;
    /** Above the number that a request has on this phone until it was received. */
    readonly ticket: string;
    readonly codeLater: string;
    readonly refusedTitle: string;
    readonly toHome: string;
    readonly offers: string;
    readonly offerTake: string;
  };
  readonly track: {
    readonly title: string;
    readonly lead: string;
    readonly empty: string;
    readonly unknown: string;
    readonly emptyText: string;
    readonly submitted: string;
    readonly visit: string;
    readonly documents: string;
    readonly papers: string;
    readonly returnedWhy: string;
    readonly readyAt: string;
    readonly moveVisit: string;
    readonly amend: string;
    readonly cancel: string;
    readonly cancelTitle: string;
    readonly cancelText: string;
    readonly cancelKeep: string;
    readonly confirm: string;
    readonly confirmText: string;
    readonly confirmed: string;
    readonly now: string;
    readonly way: string;
    readonly forPerson: string;
    readonly one: string;
    readonly byCode: string;
    readonly byCodeText: string;
    readonly rate: string;
    readonly codeHint: string;
    readonly codeFault: string;
    readonly digits: string;
    readonly digitsHint: string;
    readonly digitsFault: string;
    readonly look: string;
    readonly missed: string;
    readonly visitFailed: string;
    readonly visitFailedWhy: Readonly<Record<VisitFailReason, string>>;
    readonly visitAgain: string;
    /** While the officer stands at the door. */
    readonly hereText: string;
    readonly cancelReason: string;
    readonly amendSave: string;
    readonly amendNone: string;
    readonly moveLead: string;
    readonly moveSave: string;
    readonly pending: string;
    readonly changed: string;
    readonly paper: {
      readonly needed: string;
      readonly collected: string;
      readonly waived: string;
      readonly accepted: string;
      readonly returned: string;
    };
    readonly address: string;
    /** Pictures of papers. */
    readonly photos: {
      readonly title: string;
      readonly offer: string;
      readonly offerText: string;
      readonly again: string;
      readonly againToo: string;
      readonly whoLooked: string;
      readonly whoLookedAgain: string;
      readonly nobodyLooked: string;
      readonly lookedBy: string;
      /** Of the whole identity number. */
      readonly nobodyNumber: string;
      readonly numberBy: string;
      /** `{who}`, `{when}` */
      readonly look: string;
      readonly role: Readonly<Record<Role, string>>;
    };
  };
  readonly officer: {
    readonly title: string;
    readonly lead: string;
    readonly none: string;
    readonly noneText: string;
    readonly safety: string;
  };
  readonly trust: TrustTerms;
  readonly receipt: ReceiptTerms;
  readonly promise: PromiseTerms;
}

/** The words of the first screen. */
export type CitizenHomeTerms = Pick<CitizenTerms, 'home' | 'officer' | 'firstQuestion'>;

/** The words that load with the form and with tracking. */
export type CitizenLateTerms = Omit<CitizenTerms, keyof CitizenHomeTerms>;
