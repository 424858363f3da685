import {
  areaName,
  noFigures,
  placesOf,
  SEVERAL_SERVICES,
  SMALLEST_CELL,
  standardsPage,
  surveyReportOf,
  type AuditHead,
  type CityCoverage,
  type CityPack,
  type ComplianceQuery,
  type SurveyBreakdown,
} from '@halo-pamor/contract';
import { report } from '../audit/report.js';
import { storedLog } from '../audit/stored-log.js';
import { verifyAudit } from '../audit/verify.js';
import { boardQuestion } from '../rules/board-question.js';
import type { PublishedStandards } from '../rules/published-standards.js';
import { readWork } from '../rules/work-figures.js';
import { readHeads } from '../store/audit-heads.js';
import { findEntries } from '../store/audit-log.js';
import { figuresOf, readPlaces } from '../store/board.js';
import type { Database } from '../store/database.js';
import type { ComplianceData } from './data.js';

/** Longest log that is checked while somebody waits. */
const MOST_CHECKED = 200_000;
const HEADS = 1_000;

/** From where a pack is made. */
export interface ComplianceSource {
  readonly database: Database;
  readonly pack: CityPack;
  readonly standards: PublishedStandards | undefined;
  readonly coverage: CityCoverage | undefined;
  /** What a signed head says, when a key of the gateway signed it. */
  readonly readHead: (jws: string) => AuditHead | undefined;
  /** Whether a log is checked however long that takes. */
  readonly patient: boolean;
}

/** Reads all that goes into the pack of a period. */
export async function collectCompliance(
  source: ComplianceSource,
  { from, to }: ComplianceQuery,
  at: Date,
): Promise<ComplianceData> {
  const { database, pack, standards } = source;
  const { city } = pack;
  const { work, counted } = await readWork(database, source, { from, to });
  const survey = (by: SurveyBreakdown) =>
    surveyReportOf(city.code, counted, { from, to, by, weights: 'ninth' }, SMALLEST_CELL);
  const places = await readPlaces(database, boardQuestion(pack, city.code, at));
  const figures = new Map(places.map((each) => [each.place, figuresOf(each)]));
  const page = standards?.page().text;
  return {
    city: { code: city.code, name: city.name },
    ...{ from, to },
    madeAt: at.toISOString(),
    packVersion: pack.version,
    standards: page === undefined ? undefined : standardsPage().parse(JSON.parse(page)),
    selfCheck: standards?.selfCheck(work),
    complaints: work.complaints,
    surveys: { service: survey('service'), area: survey('area'), month: survey('month') },
    board: placesOf(pack).map((place) => ({
      place,
      name: areaName(pack, place),
      figures: figures.get(place) ?? noFigures,
    })),
    audit: await checkedAudit(source),
    nameOf: (by, key) => nameIn(pack, by, key),
  };
}

async function checkedAudit({ database, pack, readHead, patient }: ComplianceSource): Promise<ComplianceData['audit']> {
  const { code } = pack.city;
  const heads = await allHeads(database, code);
  const [last] = await findEntries(database, code, { limit: 1 });
  if (!patient && (last?.seq ?? 0) > MOST_CHECKED) return { heads, checked: undefined };
  const known = heads.map(readHead);
  const read = known.filter((head) => head !== undefined);
  const finding = await verifyAudit(code, storedLog(database, code), read);
  return { heads, checked: report(code, finding, known.length - read.length, undefined) };
}

async function allHeads(database: Database, city: string): Promise<string[]> {
  const all: string[] = [];
  for (let behind = 0; ;) {
    const page = await readHeads(database, city, behind, HEADS);
    all.push(...page.map(({ jws }) => jws));
    if (page.length < HEADS) return all;
    behind = page.at(-1)?.seq ?? behind;
  }
}

function nameIn(pack: CityPack, by: SurveyBreakdown, key: string): string {
  if (by === 'month') return key;
  if (by === 'area') return areaName(pack, key);
  if (key === SEVERAL_SERVICES) return 'Beberapa layanan';
  return pack.services.find(({ code }) => code === key)?.name ?? key;
}
