import {
  complaintFiguresOf,
  SMALLEST_CELL,
  surveyReportOf,
  type CityCoverage,
  type CityPack,
  type ComplaintFigures,
  type SurveyCounted,
  type WorkFigures,
} from '@halo-pamor/contract';
import { countComplaints } from '../store/complaint-counts.js';
import { readCounted } from '../store/coverage-read.js';
import type { Database } from '../store/database.js';
import { readSurvey } from '../store/survey-read.js';
import { monthOf, monthsOn } from '../survey/months.js';
import { surveyQuestion } from '../survey/question.js';

/** So many months back a self-check looks, the running one included. */
const MONTHS = 12;

/** The months of a city that a self-check is about at a moment. */
export function lastMonths({ utcOffset }: CityPack, at: Date): { readonly from: string; readonly to: string } {
  const to = monthOf(at, utcOffset);
  return { from: monthsOn(to, 1 - MONTHS), to };
}

/** What the work of some months says, and what it was counted from. */
export interface ReadWork {
  readonly work: WorkFigures & { readonly complaints: ComplaintFigures };
  readonly counted: SurveyCounted;
}

/** Reads what the work of some months says of itself. */
export async function readWork(
  database: Database,
  { pack, coverage }: { readonly pack: CityPack; readonly coverage: CityCoverage | undefined },
  { from, to }: { readonly from: string; readonly to: string },
): Promise<ReadWork> {
  const { utcOffset, city } = pack;
  const question = surveyQuestion(pack, { from, to }, null);
  const [counted, complaints, documents] = await Promise.all([
    readSurvey(database, question),
    countComplaints(database, city.code, question.begin, question.end),
    coverage === undefined ? undefined : readCounted(database, city.code),
  ]);
  return {
    counted,
    work: {
      from,
      to,
      survey: surveyReportOf(city.code, counted, { from, to, by: 'service', weights: 'ninth' }, SMALLEST_CELL),
      complaints: complaintFiguresOf(complaints, { from, to, utcOffset }, SMALLEST_CELL),
      coverage:
        coverage === undefined || documents === undefined
          ? undefined
          : { counted: documents, of: coverage.documents.map(({ code }) => code) },
    },
  };
}
