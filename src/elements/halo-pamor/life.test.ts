import { expect } from '@esm-bundle/chai';
import { answer } from '../citizen/answered-form.fixture.js';
import { command } from '../shared/asking.js';
import { HaloPamor } from './halo-pamor.js';
import { drawn, find, mounted, press, pretend, words } from './mounted.fixture.js';
import { lostCard } from './lost-card.fixture.js';

/** What the element tells under these names, as it comes. */
function heard(element: HaloPamor, ...names: readonly string[]): unknown[] {
  const all: unknown[] = [];
  for (const name of names) {
    element.addEventListener(name, (event) => {
      if (event instanceof CustomEvent) all.push([name, event.detail]);
    });
  }
  return all;
}

describe('the life of <halo-pamor>', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('tells exactly once of each opening how it ended', async () => {
    const element = await mounted(await pretend());
    const told = heard(element, 'halo-exit');
    element.open('track');
    element.close('menu');
    element.close('menu');
    await drawn(element);
    expect(told).to.deep.equal([['halo-exit', { v: 1, status: 'closed', lastView: 'track', code: 'menu' }]]);
    expect(words(element)).to.contain('ditutup').and.contain('gratis');
    element.remove();
    expect(told).to.have.length(1);
    document.body.append(element);
    await drawn(element);
    element.remove();
    expect(told.slice(1)).to.deep.equal([['halo-exit', { v: 1, status: 'removed', lastView: 'home' }]]);
  });

  it('tells of an opening that failed, and of the next try', async () => {
    const client = await pretend({ fail: 'no-token' });
    const element = new HaloPamor();
    const told = heard(element, 'halo-exit', 'halo-ready');
    element.client = client.asClient();
    document.body.append(element);
    await drawn(element);
    expect(told).to.deep.equal([['halo-exit', { v: 1, status: 'failed', lastView: 'home', code: 'no-token' }]]);
    expect(element.getStatus()).to.include({ phase: 'failed', code: 'no-token' });
    client.manner.fail = null;
    element.open('track');
    await drawn(element);
    expect(element.getStatus()).to.deep.include({ v: 1, phase: 'ready', view: 'track', canGoBack: true, waiting: 0 });
    expect(told).to.have.length(2);
  });

  it('opens again, or is destroyed, by whoever hears of its end', async () => {
    const element = await mounted(await pretend());
    element.addEventListener('halo-exit', () => element.open('track'), { once: true });
    element.close();
    await drawn(element);
    expect(element.getStatus()).to.include({ phase: 'ready', view: 'track' });
    element.addEventListener('halo-exit', () => element.destroy(), { once: true });
    element.close();
    expect([element.getStatus().phase, element.isConnected]).to.deep.equal(['destroyed', false]);
  });

  it('goes back nowhere while nothing is shown, and keeps a view that is asked for meanwhile', async () => {
    const element = await mounted(await pretend());
    element.open('track');
    element.close();
    expect([element.canGoBack(), element.goBack(), element.getStatus().view]).to.deep.equal([false, false, 'track']);
    element.open('home');
    await drawn(element);
    element.remove();
    expect(element.getStatus().phase).to.equal('closed');
    const told = heard(element, 'halo-view-change');
    element.open('track');
    expect([element.goBack(), told]).to.deep.equal([false, []]);
    document.body.append(element);
    await drawn(element);
    expect(element.getStatus()).to.include({ phase: 'ready', view: 'track' });
  });

  it('tells through the roots of a host’s own elements, in versions, whatever it tells', async () => {
    const box = document.body.appendChild(document.createElement('div'));
    const root = box.attachShadow({ mode: 'open' });
    const outside: Event[] = [];
    const names = ['halo-ready', 'halo-outbox', 'halo-view-change', 'halo-error', 'halo-before-leave', 'halo-exit'];
    for (const name of names) box.addEventListener(name, (event) => outside.push(event));
    const element = Object.assign(new HaloPamor(), { client: (await pretend()).asClient() });
    root.append(element);
    await drawn(element);
    element.open('track');
    element.theme = 'pink';
    await drawn(element);
    box.addEventListener('halo-before-leave', (event) => event.preventDefault());
    await element.leave();
    element.close();
    expect(new Set(outside.map(({ type }) => type))).to.deep.equal(new Set(names));
    for (const event of outside) expect(event).to.have.nested.property('detail.v', 1);
  });

  it('gives what is not sent as a file, and locks and wipes at the host’s word', async () => {
    const client = await pretend({ online: false });
    const element = await mounted(client);
    await client.asClient().command({ type: 'submit-request', payload: lostCard });
    expect((await element.exportOutbox()).size).to.be.above(0);
    const told = heard(element, 'halo-exit');
    await element.lock();
    await element.wipe();
    expect(told).to.deep.equal([['halo-exit', { v: 1, status: 'left', lastView: 'home' }]]);
  });

  it('is over for good once it was destroyed', async () => {
    const element = await mounted(await pretend());
    const told = heard(document.body.appendChild(element), 'halo-exit', 'halo-ready');
    element.destroy();
    expect(element.isConnected).to.equal(false);
    expect(told).to.deep.equal([['halo-exit', { v: 1, status: 'destroyed', lastView: 'home' }]]);
    document.body.append(element);
    element.open('track');
    element.close();
    await drawn(element);
    expect(told).to.have.length(1);
    expect(element.getStatus().phase).to.equal('destroyed');
    expect(words(element)).not.to.contain('Minta dijemput');
  });

  it('opens the view that was asked for before there was one, and opens again after it was closed', async () => {
    const element = new HaloPamor();
    element.open('track');
    element.client = (await pretend()).asClient();
    document.body.append(element);
    await drawn(element);
    expect(element.getStatus().view).to.equal('track');
    element.close();
    element.open('home');
    await drawn(element);
    expect(words(element)).to.contain('Minta dijemput');
    press(element, 'Lacak');
    element.close();
    await drawn(element);
    press(element, 'Buka lagi');
    await drawn(element);
    expect(words(element)).to.contain('Minta dijemput');
  });

  it('sends and reads at the host’s word, and says why it could not', async () => {
    const client = await pretend();
    const element = await mounted(client);
    await element.sync();
    client.manner.fail = 'timeout';
    const code = await element.sync().catch((error: unknown) => error);
    expect(code).to.have.property('code', 'timeout');
    element.close();
    expect(await element.sync().catch((error: unknown) => error)).to.have.property('code', 'closed');
  });

  it('sends nothing and keeps the answers when the host prevents it or its promise rejects', async () => {
    const client = await pretend({ online: false });
    const element = await mounted(client, 'request');
    const told = heard(element, 'halo-submit');
    await answer(element);
    element.addEventListener('halo-before-submit', (event) => event.preventDefault(), { once: true });
    press(element, 'Kirim permintaan');
    await drawn(element);
    expect(words(element)).to.contain('belum mengizinkan').and.contain('Periksa, lalu kirim');
    element.addEventListener('halo-before-submit', ({ detail }) => detail.waitUntil(Promise.reject(new Error('no'))), {
      once: true,
    });
    press(element, 'Kirim permintaan');
    await drawn(element);
    expect(words(element)).to.contain('belum mengizinkan');
    expect([client.entries, told]).to.deep.equal([[], []]);
    expect(client.draft).not.to.equal(undefined);

    let allow: (yes?: unknown) => void = () => undefined;
    element.addEventListener('halo-before-submit', ({ detail }) => {
      detail.waitUntil(new Promise((resolve) => (allow = resolve)));
    });
    press(element, 'Kirim permintaan');
    await drawn(element);
    expect(client.entries).to.have.length(0);
    allow();
    await drawn(element);
    expect(client.entries).to.have.length(1);
    expect(told).to.have.length(1);
  });

  it('asks before papers change hands, and sends nothing for an element that is gone meanwhile', async () => {
    const client = await pretend({ online: false });
    const element = await mounted(client);
    const told = heard(element, 'halo-before-handover', 'halo-handover');
    const requestId = client.mint();
    const home = find(element.renderRoot, 'halo-home') ?? element;
    const payload = { papers: [{ code: 'KK', reason: 'not-needed' }] };
    let late: CustomEvent<{ readonly waitUntil: (promise: Promise<void>) => void }> | undefined;
    element.addEventListener('halo-before-handover', (event) => {
      late = event;
      event.detail.waitUntil(new Promise(() => undefined));
    });
    const kept = command(home, { type: 'return-papers', requestId, payload }).catch((error: unknown) => error);
    await drawn(element);
    expect(() => late?.detail.waitUntil(Promise.resolve())).to.throw(TypeError);
    element.remove();
    expect(await kept).to.have.property('code', 'aborted');
    expect(client.entries).to.have.length(0);
    expect(told).to.have.length(1);
    expect(told[0]).to.have.nested.property('[1].command', 'return-papers');
  });

  it('stays when the host holds up a leaving', async () => {
    const client = await pretend({ online: false });
    const element = await mounted(client);
    await client.asClient().command({ type: 'submit-request', payload: lostCard });
    element.addEventListener('halo-before-leave', (event) => event.preventDefault());
    expect(await element.leave()).to.equal('stay');
    expect(find(element.renderRoot, 'dialog') === null).to.equal(true);
    expect(element.getStatus().phase).to.equal('ready');
  });

  it('takes properties that were set before its script ran', async () => {
    class Later extends HaloPamor {}
    const early: { client?: unknown } & HTMLElement = document.createElement('late-pamor');
    early.client = (await pretend()).asClient();
    document.body.append(early);
    customElements.define('late-pamor', Later);
    if (!(early instanceof Later)) throw new Error('not upgraded');
    await drawn(early);
    expect(Object.hasOwn(early, 'client')).to.equal(false);
    expect(words(early)).to.contain('Minta dijemput');
  });
});
