/** How something stands that a doctor looked at: `skipped` when it could not be looked at, with the reason. */
export type FindingState = 'ok' | 'notice' | 'fault' | 'skipped';

/** One thing that a doctor looked at. */
export interface Finding {
  /** What was looked at, the same word in every version: `clock`, `cross-origin`, `storage` … */
  readonly check: string;
  readonly state: FindingState;
  /** What was found, for a developer. Holds no token and no word about a person. */
  readonly says: string;
  /** What to do about it; absent where nothing is to be done. */
  readonly todo?: string;
  /** The page of the documents about it. */
  readonly page?: string;
}

/** What a doctor found. */
export interface DoctorReport {
  readonly v: 1;
  /** Where it looked: from a command line at a gateway and a page, or on the device itself. */
  readonly from: 'command' | 'device';
  /** The version of this package. */
  readonly version: string;
  /** Addresses that it looked at, without what stands behind a `?`. */
  readonly about: Readonly<Record<string, string>>;
  readonly findings: readonly Finding[];
}

/** What may slip in from an address or an answer of somebody else, and is nobody's business: tokens, and identity numbers. */
const SECRETS = [
  [/\beyJ[\w-]+(?:\.[\w-]*)*/g, '(token)'],
  [/(?<!\d)\d{16}(?!\d)/g, '(number)'],
] as const;

/** A text without tokens and identity numbers, on one line. */
export function withoutSecrets(text: string): string {
  const plain = SECRETS.reduce((clean, [secret, instead]) => clean.replace(secret, instead), text);
  return plain.replace(/\s+/g, ' ').trim();
}

/** A report of which every text was cleaned once more, whoever wrote it. */
export function makeReport(of: Omit<DoctorReport, 'v'>): DoctorReport {
  const about = Object.fromEntries(Object.entries(of.about).map(([name, text]) => [name, withoutSecrets(text)]));
  const findings = of.findings.map((each) => ({
    ...each,
    says: withoutSecrets(each.says),
    ...(each.todo === undefined ? {} : { todo: withoutSecrets(each.todo) }),
  }));
  return { v: 1, ...of, about, findings };
}

/** Whether nothing is at fault; a notice is none. */
export function isHealthy({ findings }: Pick<DoctorReport, 'findings'>): boolean {
  return findings.every(({ state }) => state !== 'fault');
}

const WIDEST = 13;

function counted(findings: readonly Finding[], state: FindingState, word: string): string {
  const count = findings.filter((each) => each.state === state).length;
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** A report as plain text, to be pasted into a message or an issue. */
export function reportText({ from, version, about, findings }: DoctorReport): string {
  const indent = ' '.repeat(8 + WIDEST + 1);
  const lines = findings.flatMap(({ check, state, says, todo, page }) => [
    `${state.padEnd(8)}${check.padEnd(WIDEST)} ${says}`,
    ...[todo, page].flatMap((more) => (more === undefined ? [] : [`${indent}${more}`])),
  ]);
  return [
    `Halo Pamor doctor ${version}, ${from === 'command' ? 'from a command line' : 'on the device'}`,
    ...Object.entries(about).map(([name, address]) => `${name}: ${address}`),
    '',
    ...lines,
    '',
    `${counted(findings, 'fault', 'fault')}, ${counted(findings, 'notice', 'notice')}`,
  ].join('\n');
}
