import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { startDemo, type Demo } from '../support/demo.js';
import { PHONE, Person } from '../support/person.js';
import { openBrowser } from './browser.js';

describe('the app shell', () => {
  let demo: Demo;
  let browser: Browser;
  let citizen: Person;

  before(async () => {
    demo = await startDemo();
    browser = await openBrowser();
    citizen = await Person.arrive(browser, demo, 'citizen-siti', PHONE);
  });
  after(async () => {
    await citizen.leave();
    await browser.close();
    await demo.close();
  });

  const cached = () =>
    citizen.page.evaluate(async () => {
      const found: string[] = [];
      for (const name of await caches.keys()) {
        found.push(...(await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname));
      }
      return found.sort();
    });

  it('is kept at the first visit: the page, what it needs, and every part of the plugin, and nothing of the gateway', async () => {
    await citizen.open();
    await citizen.reads(/Ibu Siti Rohmah/);
    await citizen.page.evaluate(async () => {
      await navigator.serviceWorker.ready;
    });
    const paths = await cached();
    assert.ok(
      paths.includes('/halo-pamor') && paths.includes('/app/app.js') && paths.includes('/plugin/halo-pamor.js'),
    );
    assert.ok(paths.some((path) => path.startsWith('/plugin/talk-')));
    assert.deepEqual(
      paths.filter((path) => /^\/(v1|token|personas)/.test(path)),
      [],
    );
  });

  it('opens the submenu while the host is down, takes a request and gives it a number of this phone', async () => {
    await demo.host.goAway();
    await citizen.open();
    await citizen.reads(/Ibu Siti Rohmah/);
    await ask(citizen);
    await citizen.reads('Tersimpan di HP ini');
    const ticket = await citizen.page.locator('[data-ticket]').innerText();
    assert.match(ticket, /^\d{3} \d{3}$/);
    assert.equal(await citizen.waiting(), 1);
  });

  it('sends it once the host is back', async () => {
    await demo.host.comeBack();
    await citizen.reload();
    await citizen.hasSentAll();
    const token = await demo.tokenOf('operator-32.75.01');
    const reply = await fetch(`${demo.gatewayUrl}/v1/requests`, { headers: { authorization: `Bearer ${token}` } });
    const page: unknown = await reply.json();
    assert.ok(typeof page === 'object' && page !== null && 'items' in page && Array.isArray(page.items));
    assert.equal(page.items.length, 1);
  });

  it('keeps to the host’s policy', async () => {
    assert.match(await (await fetch(`${demo.hostUrl}/csp-reports`)).text(), /"count":0/);
  });
});

/** Ibu Siti's card is lost: the form from its first question to its last. */
async function ask(citizen: Person): Promise<void> {
  const next = () => citizen.press('Lanjut');
  await citizen.press('Minta dijemput');
  await citizen.reads('Apa yang terjadi?');
  await citizen.choose('Ada yang hilang');
  await next();
  await citizen.choose('Untuk saya sendiri');
  await next();
  await citizen.choose(/^KTP/);
  await next();
  await citizen.reads('KTP siapa yang hilang?');
  await next();
  await citizen.choose(/^Belum/);
  await next();
  await citizen.choose('Hilang atau tercecer');
  await next();
  await citizen.reads('Ini yang bisa diurus sekaligus');
  await next();
  await citizen.reads('Berkas apa yang sudah ada?');
  await citizen.choose(/^Ada$/, citizen.page.getByRole('group', { name: 'Kartu Keluarga (KK)' }));
  await next();
  await citizen.reads('Berkas dijemput di mana?');
  await citizen.picks('Kecamatan', 'Bekasi Timur');
  await citizen.picks('Kelurahan', 'Bekasijaya');
  await citizen.picks('RW', '007');
  await citizen.types('Jalan dan nomor rumah', 'Jl. Melati 4 No. 12');
  await citizen.types('RT', '3');
  await next();
  await citizen.reads(/Kapan Satgas boleh datang/);
  await citizen.choose('Besok');
  await citizen.choose('Pagi');
  await next();
  await citizen.reads('Siapa yang bisa dihubungi?');
  await citizen.types('Nomor HP', '0800-000-0123');
  await next();
  await citizen.reads('Persetujuan Anda');
  await citizen.choose('Saya setuju');
  await next();
  await citizen.reads('Periksa, lalu kirim');
  await citizen.press('Kirim permintaan');
}
