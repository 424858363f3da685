import assert from 'node:assert/strict';
import {
  boardReply,
  changesPage,
  commandReply,
  handoverCodeReply,
  historyReply,
  patternsReply,
  permitReply,
  problemShape,
  receiptShape,
  recordHistoryReply,
  recordView,
  requestsPage,
  requestView,
  surveyReport,
  type BoardReply,
  type ChangesPage,
  type CommandResult,
  type HandoverCodeReply,
  type HistoryReply,
  type PatternsReply,
  type Problem,
  type Receipt,
  type RecordHistoryReply,
  type RecordView,
  type RequestsPage,
  type RequestView,
  type SurveyReport,
} from '@halo-pamor/contract';

/** A raw answer: status, headers and text, before anybody reads it as what it should be. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Speaks to a gateway as one person over plain HTTP, and checks each answer against the contract. */
export class Api {
  readonly url: string;
  readonly token: string | undefined;

  constructor(url: string, token?: string) {
    this.url = url;
    this.token = token;
  }

  async raw(path: string, init: RequestInit = {}): Promise<Answer> {
    const headers = new Headers(init.headers);
    if (this.token !== undefined && !headers.has('authorization')) headers.set('authorization', `Bearer ${this.token}`);
    const response = await fetch(this.url + path, { ...init, headers });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  /** Answers the survey about a finished request. */
  answer(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.raw('/v1/survey', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
  }

  post(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
    return this.raw('/v1/commands', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** Sends commands that should be judged, and gives the result of each. */
  send(...commands: unknown[]): Promise<CommandResult[]> {
    return this.#batch({ commands });
  }

  /** The same, as a phone's queue does: what stands behind a refusal about the same request is held back. */
  sendInOrder(...commands: unknown[]): Promise<CommandResult[]> {
    return this.#batch({ commands, inOrder: true });
  }

  async #batch(body: { readonly commands: readonly unknown[]; readonly inOrder?: boolean }): Promise<CommandResult[]> {
    const { status, text } = await this.post(body);
    assert.equal(status, 200, text);
    const { results } = commandReply().parse(JSON.parse(text));
    assert.equal(results.length, body.commands.length);
    return results;
  }

  /** Sends one command that should be accepted, and gives the request after it. */
  async accepted(command: unknown): Promise<RequestView> {
    const [result] = await this.send(command);
    assert.equal(result?.outcome, 'accepted', JSON.stringify(result?.problem));
    assert.ok(result.view);
    return result.view;
  }

  /** Sends one command that should be refused, and gives the code. */
  async refused(command: unknown): Promise<string> {
    const [result] = await this.send(command);
    assert.equal(result?.outcome, 'refused');
    assert.equal(result.view, undefined);
    assert.ok(result.problem);
    return result.problem.code;
  }

  /** Sends one command whose refusal leaves a trace, and gives the code. */
  async refusal(command: unknown): Promise<string | undefined> {
    const [result] = await this.send(command);
    assert.equal(result?.outcome, 'refused');
    return result.problem?.code;
  }

  async request(id: string): Promise<RequestView> {
    return requestView().parse(await this.#json(`/v1/requests/${id}`));
  }

  async history(id: string): Promise<HistoryReply> {
    return historyReply().parse(await this.#json(`/v1/requests/${id}/history`));
  }

  async record(id: string): Promise<RecordView> {
    return recordView().parse(await this.#json(`/v1/records/${id}`));
  }

  async recordHistory(id: string): Promise<RecordHistoryReply> {
    return recordHistoryReply().parse(await this.#json(`/v1/records/${id}/history`));
  }

  /** The code that the citizen of the request reads. */
  async handoverCode(id: string): Promise<HandoverCodeReply> {
    return handoverCodeReply().parse(await this.#json(`/v1/requests/${id}/handover-code`));
  }

  async board(area?: string): Promise<BoardReply> {
    const query = area === undefined ? '' : `?${new URLSearchParams({ area }).toString()}`;
    return boardReply().parse(await this.#json(`/v1/board${query}`));
  }

  async surveyReport(query: Readonly<Record<string, string>>): Promise<SurveyReport> {
    return surveyReport().parse(await this.#json(`/v1/survey/report?${new URLSearchParams(query).toString()}`));
  }

  async surveyPatterns(): Promise<PatternsReply> {
    return patternsReply().parse(await this.#json('/v1/survey/patterns'));
  }

  async receipt(id: string): Promise<Receipt> {
    return receiptShape().parse(await this.#json(`/v1/requests/${id}/receipt`));
  }

  /** What this person's phone seals into its entries. */
  async permit(): Promise<string> {
    const { status, text } = await this.raw('/v1/permits', { method: 'POST' });
    assert.equal(status, 200, text);
    return permitReply().parse(JSON.parse(text)).permit;
  }

  async changes(after?: string, limit = 200): Promise<ChangesPage> {
    const query = new URLSearchParams({ limit: String(limit), ...(after === undefined ? {} : { after }) });
    return changesPage().parse(await this.#json(`/v1/changes?${query.toString()}`));
  }

  /** Reads the feed to its end. A request that changes meanwhile comes once more, and stands here as it was last, as on a phone. */
  async allChanges(after?: string, limit = 200): Promise<ChangesPage> {
    const page = await this.changes(after, limit);
    if (!page.more) return page;
    const rest = await this.allChanges(page.cursor, limit);
    return {
      ...rest,
      items: lastOfEach([...page.items, ...rest.items]),
      records: lastOfEach([...page.records, ...rest.records]),
      gone: [...page.gone, ...rest.gone],
    };
  }

  async requests(query: Readonly<Record<string, string>>): Promise<RequestsPage> {
    return requestsPage().parse(await this.#json(`/v1/requests?${new URLSearchParams(query).toString()}`));
  }

  /** Asks for something that should fail, and gives the problem. */
  async problem(path: string, init: RequestInit = {}): Promise<Problem> {
    return problemOf(await this.raw(path, init));
  }

  async #json(path: string): Promise<unknown> {
    const { status, text } = await this.raw(path);
    assert.equal(status, 200, `${path}: ${text}`);
    const body: unknown = JSON.parse(text);
    return body;
  }
}

/** What stands last of each id, in the order in which that came. */
function lastOfEach<T extends { readonly id: string }>(all: readonly T[]): T[] {
  const last = new Map(all.map((one) => [one.id, one]));
  return all.filter((one) => last.get(one.id) === one);
}

/** Reads an answer as a problem and checks its form: type, status and nothing of the inside. */
export function problemOf({ status, headers, text }: Answer): Problem {
  assert.equal(headers.get('content-type'), 'application/problem+json', text);
  const problem = problemShape().parse(JSON.parse(text));
  assert.equal(problem.status, status);
  assert.doesNotMatch(text, /\bat \/|node_modules|select |insert |\.js:\d|stack/i);
  if (problem.retryable) assert.match(headers.get('retry-after') ?? '', /^\d+$/, 'a retryable problem says when');
  return problem;
}
