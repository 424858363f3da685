import {
  coveragePageOf,
  coverageQuery,
  coverageTable,
  type CoverageCount,
  type CoverageTable,
} from '@halo-pamor/contract';
import { jsonResponse, MockProblem, queryOf, readAs, type MockAnswer } from './mock-call.js';
import type { MockParts } from './mock-parts.js';

/** The counts of one document, by their day. */
function tablesOf(counts: readonly CoverageCount[], document: string): Map<string, CoverageTable> {
  const own = counts.filter((count) => count.document === document);
  const days = new Set(own.map(({ date }) => date));
  return new Map([...days].map((day) => [day, coverageTable(own.filter(({ date }) => date === day))]));
}

/** Answers of the page that everybody may read; nothing can be imported here. */
export function coverageAnswers({ pack, coverage }: MockParts) {
  const page: MockAnswer = (call) => {
    if (coverage === undefined) throw new MockProblem('not-found', { detail: 'A mock gateway counts no documents.' });
    const { city, counts } = coverage;
    const asked = readAs(coverageQuery, queryOf(call));
    const counted = [...new Set(counts.map((count) => count.document))];
    const known = [...counted, ...city.told.map((each) => each.document)];
    const first = city.documents.find(({ code }) => known.includes(code)) ?? city.documents[0];
    const document = asked.document ?? first?.code ?? '';
    const found = coveragePageOf({
      ...{ pack, coverage: city, tables: tablesOf(counts, document), counted, document },
      ...{ area: asked.area ?? pack.city.code, level: asked.level },
    });
    if (found === undefined) throw new MockProblem('not-found');
    return jsonResponse(found);
  };
  return { coverage: page };
}
