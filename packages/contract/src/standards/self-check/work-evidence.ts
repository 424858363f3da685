import type { ComplaintFigures, ComplaintRow } from '../../record/complaint/figures.js';
import type { SurveyReport } from '../../survey/report.js';
import type { Evidence, SelfCheckData } from './shape.js';

/** What the city's work of a period says of itself. */
export interface WorkFigures {
  /** Months of the city, both included. */
  readonly from: string;
  readonly to: string;
  /** By service. */
  readonly survey: Pick<SurveyReport, 'total' | 'rows'>;
  readonly complaints: Pick<ComplaintFigures, 'total' | 'parts'>;
  /** Which documents the city counts, and of which counts stand; undefined where it counts none. */
  readonly coverage: { readonly counted: readonly string[]; readonly of: readonly string[] } | undefined;
}

/** So many users an assessor asked in 2023; fewer answers prove nothing. */
const FEWEST_USERS = 30;
/** So many cases have to stand behind a share. */
const FEWEST_CASES = 5;

type Found = { readonly mark: number; readonly rows: readonly string[] } | undefined;

/** What can be read off the work, by the name that a point gives it in `live`. */
const readers = {
  'survey-users': ({ survey: { total, rows }, ...of }: WorkFigures): Found => {
    const { answers, index } = total;
    if (answers === null || answers < FEWEST_USERS || index === null) return undefined;
    const shown = rows.filter((row) => row.answers !== null && row.answers > 0);
    return {
      mark: Math.floor(index),
      rows: [
        `${survey(of)} answers=${answers} index=${index}`,
        ...shown.map((row) => `${survey(of)}#${row.key} answers=${row.answers ?? 0}`),
      ],
    };
  },
  'promises-kept': ({ survey: { total }, complaints: { parts }, ...of }: WorkFigures): Found => {
    const missed = parts.origin.find(({ key }) => key === 'system')?.opened ?? null;
    if (total.served < FEWEST_CASES || missed === null) return undefined;
    return {
      mark: share(Math.max(0, total.served - missed), total.served),
      rows: [`${survey(of)} served=${total.served}`, `${complaints(of)}/origin/system opened=${missed}`],
    };
  },
  'complaints-noted': ({ complaints: { parts }, ...of }: WorkFigures): Found => {
    const people = parts.origin.find(({ key }) => key === 'people');
    if (people?.opened === 0) return undefined;
    return {
      mark: 100,
      rows: parts.month.filter(isSome).map((row) => `${complaints(of)}/month/${row.key} ${said(row)}`),
    };
  },
  'complaints-answered': ({ complaints: { total, parts }, ...of }: WorkFigures): Found => {
    const { inTime, late } = total;
    if (inTime === null || late === null || inTime + late < FEWEST_CASES) return undefined;
    return {
      mark: share(inTime, inTime + late),
      rows: [total, ...parts.class.filter(isSome)].map((row) =>
        row === total ? `${complaints(of)}/all ${said(row)}` : `${complaints(of)}/class/${row.key} ${said(row)}`,
      ),
    };
  },
  'coverage-counted': ({ coverage }: WorkFigures): Found => {
    if (coverage === undefined || coverage.counted.length === 0) return undefined;
    return {
      mark: share(coverage.counted.length, Math.max(coverage.of.length, coverage.counted.length)),
      rows: coverage.counted.map((document) => `/v1/coverage?document=${document}`),
    };
  },
} as const satisfies Record<string, (of: WorkFigures) => Found>;

/** What of the work may prove a point. */
export const workSources = Object.keys(readers);

/**
 * The evidence that the work of a period is: for each point that names a source, what came of it, with the rows where it is
 * read. Too few answers or complaints prove nothing, and neither does a source that has nothing; such a point has no row.
 */
export function workEvidence({ assessments }: Pick<SelfCheckData, 'assessments'>, figures: WorkFigures): Evidence[] {
  const made = new Map<string, Evidence>();
  for (const dimension of assessments.flatMap(({ dimensions }) => dimensions)) {
    for (const { code, name, live } of dimension.points) {
      const point = `${dimension.code}/${code}`;
      const read = Object.entries(readers).find(([source]) => source === live)?.[1];
      const found = made.has(point) ? undefined : read?.(figures);
      if (live === undefined || found === undefined || found.rows.length === 0) continue;
      const id = `WORK-${live.toUpperCase()}`;
      made.set(point, { id, point, name, mark: found.mark, proof: { kind: 'rows', rows: [...found.rows] } });
    }
  }
  return [...made.values()];
}

type Span = Pick<WorkFigures, 'from' | 'to'>;
const survey = ({ from, to }: Span) => `/v1/survey/report?from=${from}&to=${to}&by=service`;
const complaints = ({ from, to }: Span) => `/v1/compliance?from=${from}&to=${to}#complaints.csv`;

const share = (part: number, of: number) => Math.floor((100 * part) / of);
const isSome = ({ opened }: ComplaintRow) => opened !== 0;

function said({ opened, answered, inTime }: ComplaintRow): string {
  return opened === null ? 'hidden' : `opened=${opened} answered=${answered ?? 0} inTime=${inTime ?? 0}`;
}
