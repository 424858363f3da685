import { cityPackShape, findClock, finding, findVersion, type Finding } from '@halo-pamor/contract';
import { ask, jsonIn, problemIn, type Answer } from './ask.js';

const { fault, fine } = finding;

/** Where the guide to running a gateway lies. */
const GATEWAY = 'guides/run-a-gateway.md';

/** What was found at the gateway, and the answer that says the city; none where the gateway was not reached. */
export interface GatewayFindings {
  readonly findings: readonly Finding[];
  readonly answer?: Answer;
}

/** Whether the gateway is there, is one, is of this package's version, serves the city, and has the time. */
export async function examineGateway(gateway: string, city: string | undefined): Promise<GatewayFindings> {
  const query = city === undefined ? '' : `?code=${encodeURIComponent(city)}`;
  const answer = await ask(`${gateway}/v1/city${query}`, { headers: { accept: 'application/json' } });
  if ('unreached' in answer) {
    const says = `Nothing answers: ${answer.unreached}.`;
    const todo =
      'Look whether the address is right, the gateway runs and its certificate is one that everybody trusts.';
    return { findings: [fault('gateway', says, todo, `${GATEWAY}#run-a-gateway`)] };
  }
  return {
    answer,
    findings: [
      ...readCity(answer),
      findVersion(answer.headers.get('halo-version')),
      findClock(answer.headers.get('date'), answer.halfway, 'this machine'),
    ],
  };
}

function readCity(answer: Answer): Finding[] {
  const { status } = answer;
  const problem = problemIn(answer);
  if (problem === 'not-found') {
    const says = 'The gateway answers, but does not serve that city, or serves several and was told none.';
    return [fault('gateway', says, 'Name the city: --city 32.75, or the pack in HALO_CITIES.', `${GATEWAY}#settings`)];
  }
  if (problem !== undefined) {
    const says = `The gateway answers \`${problem}\` with status ${status}.`;
    return [fault('gateway', says, 'Read what the code means.', `guides/errors.md#${problem}`)];
  }
  const value = jsonIn(answer.text);
  if (status !== 200 || value === undefined) {
    const says = `What answers is no gateway: status ${status}, ${answer.headers.get('content-type') ?? 'of no type'}.`;
    const todo = 'Look whether the address is that of the gateway, and whether a proxy before it answers by itself.';
    return [fault('gateway', says, todo, `${GATEWAY}#what-it-answers-besides-the-routes`)];
  }
  const pack = cityPackShape().safeParse(value);
  if (!pack.success) {
    const where = pack.error.issues.slice(0, 3).map(({ path }) => path.join('/'));
    const todo = 'Check the pack: npx halo-pamor city check; and compare the versions.';
    return [fault('gateway', `The city's pack cannot be read: ${where.join(', ')}.`, todo, 'guides/city-pack.md')];
  }
  const { name, code } = pack.data.city;
  return [fine('gateway', `It serves ${name} (${code}).`)];
}
