import { hideSmall } from './hide-small.js';
import { gradeOf, indexOf, marksIn, meanOf } from './reckon.js';
import type { SurveyReport, SurveyReportQuery, SurveyRow } from './report.js';
import { sampleFor } from './sample.js';
import { sumTallies, type Tally } from './tally.js';
import { unsurCodes, type UnsurCode } from './unsur.js';

/** Where and when something was counted. */
export interface SurveyPlace {
  readonly month: string;
  readonly district: string;
  readonly service: string;
}

/** What was answered and how many were served, as a gateway counts it. */
export interface SurveyCounted {
  readonly tallies: readonly (SurveyPlace & { readonly tally: Tally })[];
  readonly served: readonly (SurveyPlace & { readonly count: number })[];
}

interface Line {
  readonly key: string;
  readonly tally: Tally;
  readonly served: number;
}

/** Which elements of a line are hidden, and whether all of it is. */
interface Hidden {
  readonly whole: boolean;
  readonly unsur: ReadonlySet<UnsurCode>;
}

/**
 * Makes the report of what was counted, with what is too small hidden (`hideSmall`): rows with too few answers, and in
 * each row the elements that too few marked, both so that nothing can be reckoned back from the row of the whole.
 */
export function surveyReportOf(
  city: string,
  { tallies, served }: SurveyCounted,
  { from, to, by, weights }: SurveyReportQuery,
  smallest: number,
): Omit<SurveyReport, 'words'> {
  const keyOf = (place: SurveyPlace) => ({ service: place.service, area: place.district, month: place.month })[by];
  const keys = [...new Set([...tallies, ...served].map(keyOf))].sort();
  const lines = keys.map((key): Line => {
    const mine = tallies.filter((each) => keyOf(each) === key);
    return {
      key,
      tally: sumTallies(mine.map(({ tally }) => tally)),
      served: served.reduce((sum, each) => sum + (keyOf(each) === key ? each.count : 0), 0),
    };
  });
  const whole: Line = {
    key: city,
    tally: sumTallies(lines.map(({ tally }) => tally)),
    served: lines.reduce((sum, each) => sum + each.served, 0),
  };
  const { ofLines, ofWhole } = hiddenIn(lines, whole, smallest);
  const row = ({ key, tally, served: people }: Line, hidden: Hidden): SurveyRow => {
    const index = hidden.unsur.size > 0 ? null : indexOf(tally.counts, weights);
    return {
      key,
      answers: hidden.whole ? null : tally.answers,
      coded: hidden.whole ? null : tally.coded,
      served: people,
      needed: sampleFor(people),
      unsur: unsurCodes.map((code) => {
        const counts = hidden.unsur.has(code) ? null : tally.counts[code];
        const mean = counts === null ? null : meanOf(counts);
        return { code, counts, mean: mean === null ? null : Math.round(mean * 1000) / 1000 };
      }),
      index,
      grade: index === null ? null : gradeOf(index),
    };
  };
  return {
    ...{ city, from, to, by, weights, smallest },
    total: row(whole, ofWhole),
    rows: lines.map((line, at) => row(line, ofLines[at] ?? ofWhole)),
  };
}

function hiddenIn(
  lines: readonly Line[],
  whole: Line,
  smallest: number,
): { readonly ofLines: readonly Hidden[]; readonly ofWhole: Hidden } {
  const answers = hideSmall(
    lines.map(({ tally }) => tally.answers),
    smallest,
  );
  const columns = unsurCodes.map((code) => ({
    code,
    ...hideSmall(
      lines.map(({ tally }) => marksIn(tally.counts[code])),
      smallest,
      answers.hidden,
    ),
  }));
  const wholeHidden = answers.sumHidden || (whole.tally.answers > 0 && whole.tally.answers < smallest);
  return {
    ofLines: lines.map((_line, at) => ({
      whole: answers.hidden[at] === true,
      unsur: new Set(columns.filter(({ hidden }) => hidden[at] === true).map(({ code }) => code)),
    })),
    ofWhole: {
      whole: wholeHidden,
      unsur: new Set(columns.filter(({ sumHidden }) => wholeHidden || sumHidden).map(({ code }) => code)),
    },
  };
}
