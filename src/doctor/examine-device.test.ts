import { expect } from '@esm-bundle/chai';
import { isHealthy, reportText, VERSION } from '@halo-pamor/contract';
import { define } from '../define-elements.js';
import { mockGateway } from '../testing/index.js';
import { examineDevice } from './index.js';

const NIK = '3275014101900000';

describe('the doctor on the device', () => {
  const real = window.fetch;
  const gateway = mockGateway();
  let changed: (reply: Response) => Response = (reply) => reply;
  const answered: typeof fetch = async (input, init) => changed(await gateway.fetch(input, init));

  beforeEach(() => {
    changed = (reply) => {
      reply.headers.set('date', new Date().toUTCString());
      return reply;
    };
    window.fetch = answered;
  });
  afterEach(() => {
    window.fetch = real;
    document.querySelector('halo-pamor')?.remove();
    gateway.offline(false);
  });

  const stateOf = async (check: string, options: Parameters<typeof examineDevice>[0] = {}) => {
    const { findings } = await examineDevice({ gateway: gateway.url, city: gateway.city, ...options });
    return findings.filter((each) => each.check === check).map(({ state, says }) => `${state}: ${says}`);
  };

  it('finds what a browser has, leaves no database, and names nobody', async () => {
    const getToken = () => gateway.token({ ...gateway.people.citizen, id: NIK });
    const report = await examineDevice({ gateway: gateway.url, city: gateway.city, getToken });
    const text = reportText(report);
    expect(report.version).to.equal(VERSION);
    for (const check of [
      'browser',
      'secure',
      'storage',
      'room',
      'locks',
      'keys',
      'worker',
      'gateway',
      'version',
      'clock',
      'token-taken',
    ]) {
      expect(text).to.match(new RegExp(`^ok {6}${check} `, 'm'), text);
    }
    expect(isHealthy(report), text).to.equal(true);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.to.include('halo-pamor:doctor');
    expect(text).not.to.match(/eyJ|Rekaan/);
    expect(text).not.to.include(NIK);
  });

  it('finds a gateway that cannot be called, and one whose clock is wrong', async () => {
    gateway.offline();
    expect(await stateOf('gateway')).to.deep.equal(['fault: The gateway cannot be called from this page.']);
    gateway.offline(false);
    changed = (reply) => {
      reply.headers.set('date', new Date(Date.now() + 7_200_000).toUTCString());
      return reply;
    };
    expect((await stateOf('clock'))[0]).to.match(/^fault: .* 2 h ahead/);
  });

  it('finds a token that is refused, and one that is not there', async () => {
    const expired = () => gateway.token('citizen', { livesFor: -10 });
    expect((await stateOf('token-taken', { getToken: expired }))[0]).to.match(/^fault: .*401/);
    const nobody = () => Promise.reject(new Error('nobody'));
    expect((await stateOf('token-taken', { getToken: nobody }))[0]).to.match(/^notice/);
    expect((await stateOf('token-taken'))[0]).to.match(/^skipped/);
  });

  it('finds storage that refuses', async () => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = () => {
      throw new DOMException(`no, ${NIK}`, 'SecurityError');
    };
    try {
      expect(await stateOf('storage')).to.deep.equal(['fault: IndexedDB refuses: SecurityError.']);
    } finally {
      IDBFactory.prototype.open = open;
    }
  });

  it('reads the tag of the page: asleep, and awake', async () => {
    const asleep = document.createElement('sleepy-pamor');
    asleep.setAttribute('gateway', gateway.url);
    document.body.append(asleep);
    expect((await stateOf('tag'))[0]).to.match(/^fault: <sleepy-pamor> never woke/);
    asleep.remove();
    define();
    const pamor = document.createElement('halo-pamor');
    Object.assign(pamor, { gateway: gateway.url, city: gateway.city, getToken: () => gateway.token('citizen') });
    const ready = new Promise((resolve) => pamor.addEventListener('halo-ready', resolve));
    document.body.append(pamor);
    await ready;
    const { findings } = await examineDevice();
    const says = findings
      .filter(({ check }) => ['tag', 'gateway', 'token-taken'].includes(check))
      .map(({ state }) => state);
    expect(says).to.deep.equal(['ok', 'ok', 'ok']);
  });
});
