import { expect } from '@esm-bundle/chai';
import { isProblemCode, problemShape, routes, type RouteName } from '@halo-pamor/contract';
import { createHaloPamor, type HaloPamor } from '../client/index.js';
import { aRequest } from './client-at-mock.js';
import { mockGateway, type TestGateway } from './index.js';
import { until } from './until.js';

const open: HaloPamor[] = [];

function clientOf(gateway: TestGateway, who: 'citizen' | 'officer' = 'citizen'): HaloPamor {
  const client = createHaloPamor({
    gateway: gateway.url,
    city: gateway.city,
    namespace: crypto.randomUUID(),
    fetch: gateway.fetch,
    getToken: () => gateway.token(who),
  });
  open.push(client);
  return client;
}

const who = { audit: 'auditor', compliance: 'auditor', surveyPatterns: 'auditor', handoverCode: 'citizen' } as const;
const byName: Readonly<Partial<Record<string, 'auditor' | 'citizen' | 'officer'>>> = who;

/** Asks for a route as somebody who may, about nothing that is there. */
async function ask(gateway: TestGateway, name: RouteName): Promise<Response> {
  const { method, path } = routes[name];
  const role = byName[name] ?? (name.includes('Badge') || name === 'endUpload' ? 'officer' : 'manager');
  const headers = { authorization: `Bearer ${await gateway.token(role)}`, 'content-type': 'application/json' };
  const query = name === 'officers' ? '?area=99.99.01.1001/001' : name === 'track' ? '?phone=0001' : '';
  const body = 'body' in routes[name] ? { body: '{}' } : {};
  const ending = new AbortController();
  const url = gateway.url + path.replace(/\{\w+\}/g, '019a0000-0000-7000-8000-000000000000') + query;
  const response = await gateway.fetch(url, { method, headers, signal: ending.signal, ...body });
  if ('stream' in routes[name]) ending.abort();
  return response;
}

function isRouteName(name: string): name is RouteName {
  return Object.hasOwn(routes, name);
}

describe('the mock gateway for hosts', () => {
  afterEach(() => {
    for (const client of open.splice(0)) client.close();
  });

  for (const name of Object.keys(routes).filter(isRouteName)) {
    it(`answers ${name} by its shape, or with a problem that has a code`, async () => {
      const response = await ask(mockGateway(), name);
      const route = routes[name];
      if (response.ok && 'reply' in route) {
        expect(route.reply().safeParse(await response.json()).success).to.equal(true);
      } else if (!response.ok && response.headers.get('content-type') === 'application/problem+json') {
        const { code } = problemShape().parse(await response.json());
        expect(isProblemCode(code), code).to.equal(true);
        expect(code, 'no route is unknown').not.to.equal('method-not-allowed');
      } else expect('tus' in route || 'stream' in route, `${response.status}`).to.equal(true);
    });
  }

  it('judges by the rulebook what a client sends, and shows it in clear', async () => {
    const gateway = mockGateway();
    const client = clientOf(gateway);
    const { requestId } = await client.submitRequest(aRequest());
    await until(() => gateway.received().length > 0);
    const [arrived] = gateway.received('submit-request');
    expect(arrived?.requestId).to.equal(requestId);
    expect(arrived?.outcome).to.equal('accepted');
    expect(arrived?.by).to.deep.equal({ id: 'rekaan-citizen', role: 'citizen' });
    expect(arrived?.payload).to.have.nested.property('applicant.name', 'Siti Rekaan');
    expect(gateway.requests().map(({ id }) => id)).to.deep.equal([requestId]);
    const from = new Date(gateway.now() + 86_400_000).toISOString();
    const to = new Date(gateway.now() + 90_000_000).toISOString();
    expect(gateway.act('officer', 'agree-visit', requestId, { from, to })).to.deep.equal({
      outcome: 'accepted',
      code: undefined,
    });
    expect(gateway.act('courier', 'agree-visit', requestId, { from, to }).code).to.be.a('string');
  });

  it('takes tokens that it signed, as long as they live, and no others', async () => {
    const gateway = mockGateway();
    const asks = async (token: string): Promise<unknown> => {
      const response = await gateway.fetch(`${gateway.url}/v1/requests`, {
        headers: { authorization: `Bearer ${token}` },
      });
      return response.ok ? 'ok' : problemShape().parse(await response.json()).code;
    };
    const token = await gateway.token('officer');
    expect(await asks(token)).to.equal('ok');
    expect(await asks(await mockGateway().token('officer'))).to.equal('unauthorised');
    expect(await asks(`${token.slice(0, -4)}AAAA`)).to.equal('unauthorised');
    expect(await asks(await gateway.token('officer', { claims: { aud: 'somebody-else' } }))).to.equal('unauthorised');
    expect(await asks(await gateway.token('officer', { claims: { role: 'king' } }))).to.equal('unauthorised');
    gateway.advance(3_601_000);
    expect(await asks(token)).to.equal('token-expired');
    expect(await asks(await gateway.token('officer'))).to.equal('ok');
  });

  it('fails as it is told, once for each wish', async () => {
    const gateway = mockGateway();
    const city = () => gateway.fetch(`${gateway.url}/v1/city`);
    gateway.failNext('internal', { route: 'city', times: 2 });
    expect((await city()).status).to.equal(500);
    expect((await city()).headers.get('retry-after')).to.equal('1');
    expect((await city()).status).to.equal(200);
    gateway.failNext('not-json');
    expect((await city()).headers.get('content-type')).to.equal('text/html');
    gateway.failNext('cut');
    expect(await city().catch((cause: unknown) => cause)).to.be.instanceOf(TypeError);
    gateway.offline();
    expect(await city().catch((cause: unknown) => cause)).to.be.instanceOf(TypeError);
    gateway.offline(false);
    gateway.slow(20);
    const began = performance.now();
    expect((await city()).status).to.equal(200);
    expect(performance.now() - began).to.be.greaterThan(15);
  });

  it('has one effect where its answer was lost on the way', async () => {
    const gateway = mockGateway();
    gateway.failNext('no-reply', { route: 'sendCommands' });
    const client = clientOf(gateway);
    await client.submitRequest(aRequest());
    await until(() => gateway.received().length > 0);
    await client.flush();
    await until(() => gateway.received().length > 1);
    expect(gateway.received().map(({ outcome }) => outcome)).to.deep.equal(['accepted', 'duplicate']);
    expect(gateway.requests()).to.have.length(1);
  });
});
