import type { PayloadInput, RequestView } from '@halo-pamor/contract';
import { command, submission, tomorrow, type SubmitOptions } from '../support/commands.js';
import type { PersonName } from '../support/people.js';
import type { Stage } from './subject.js';

/** Brings requests to where a case begins, by real commands of the people whose turn it is. */
export class Walk {
  readonly #stage: Stage;
  readonly #officer: PersonName;
  readonly #operator: PersonName;

  constructor(stage: Stage, officer: PersonName = 'officer', operator: PersonName = 'operator') {
    this.#stage = stage;
    this.#officer = officer;
    this.#operator = operator;
  }

  async submitted(options: SubmitOptions = {}, by: PersonName = 'citizen'): Promise<RequestView> {
    return (await this.#stage.api(by)).accepted(submission(this.#stage.consent, options));
  }

  async collected(options: SubmitOptions = {}, by: PersonName = 'citizen'): Promise<RequestView> {
    const { id, papers } = await this.submitted(options, by);
    const officer = await this.#stage.api(this.#officer);
    await officer.accepted(command('agree-visit', id, tomorrow()));
    await officer.accepted(command('start-visit', id, {}));
    return officer.accepted(
      command('collect-papers', id, { papers: papers.map(({ code }) => ({ code, outcome: 'collected' })) }),
    );
  }

  async filed(options: SubmitOptions = {}, by: PersonName = 'citizen'): Promise<RequestView> {
    const view = await this.collected(options, by);
    const officer = await this.#stage.api(this.#officer);
    return officer.accepted(command('file-items', view.id, { items: idsOf(view), reference: 'EO-1' }));
  }

  async ready(options: SubmitOptions = {}, by: PersonName = 'citizen'): Promise<RequestView> {
    const view = await this.filed(options, by);
    const operator = await this.#stage.api(this.#operator);
    const items = idsOf(view);
    await operator.accepted(command('approve-items', view.id, { items }));
    await operator.accepted(command('print-items', view.id, { items }));
    return operator.accepted(command('mark-ready', view.id, { items, servicePoint: 'KEC-BEKASI-TIMUR' }));
  }

  async out(options: SubmitOptions = {}, by: PersonName = 'citizen'): Promise<RequestView> {
    const view = await this.ready(options, by);
    const officer = await this.#stage.api(this.#officer);
    return officer.accepted(command('take-out', view.id, { items: idsOf(view) }));
  }

  async delivered(options: SubmitOptions = {}): Promise<RequestView> {
    const view = await this.out(options);
    const officer = await this.#stage.api(this.#officer);
    return officer.accepted(command('deliver-items', view.id, handedOver(idsOf(view), await this.code(view.id))));
  }

  /** Finished in fewer steps than by a delivery. */
  async refused(options: SubmitOptions = {}, by: PersonName = 'citizen'): Promise<RequestView> {
    const view = await this.filed(options, by);
    const operator = await this.#stage.api(this.#operator);
    return operator.accepted(command('refuse-items', view.id, { items: idsOf(view), reason: 'not-resident' }));
  }

  /** The code that stands on the citizen's screen. */
  async code(id: string): Promise<string> {
    const { code } = await (await this.#stage.api('citizen')).handoverCode(id);
    return code ?? 'locked';
  }
}

/** What an officer says of documents that the citizen herself took, naming her code. */
export function handedOver(items: string[], code: string): PayloadInput<'deliver-items'> {
  return { items, receivedBy: { name: 'Siti Rekaan', relation: 'self' }, proof: { kind: 'code', code } };
}

/** The ids of all items. */
export function idsOf(view: RequestView): string[] {
  return view.items.map(({ id }) => id);
}
