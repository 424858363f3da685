import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { chromiumArguments, chromiumPath } from '../../bench/chromium.js';
import { axeViolations } from '../../support/axe.js';
import { startDemo, type Demo } from '../../support/demo.js';
import { DESK, PHONE } from '../../support/person.js';
import { LONGEST_MS } from '../../support/read-until.js';
import { fillInTheRest, fillInToTheAddress, STREET } from './fill-in.js';

let demo: Demo;
let browser: Browser;

before(async () => {
  demo = await startDemo();
  browser = await chromium.launch({ executablePath: await chromiumPath(), headless: true, args: chromiumArguments });
});
after(async () => {
  await browser.close();
  await demo.close();
});

async function openPlayground(path = ''): Promise<{ page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: DESK, locale: 'id-ID', reducedMotion: 'reduce' });
  context.setDefaultTimeout(LONGEST_MS);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(`${demo.hostUrl}/playground${path}?persona=citizen-siti`);
  await heard(page, 'halo-ready').waitFor();
  return { page, complaints };
}

/** The newest line of the log about an event. */
const heard = (page: Page, name: string) => page.locator('[data-log] li', { hasText: name }).first();

test('a setting takes effect at once, an event is in the log, and the HTML says both', async () => {
  const { page, complaints } = await openPlayground();
  await page.getByLabel('locale').selectOption('en');
  await page.getByRole('heading', { name: /Siti Rohmah/ }).waitFor();
  await page.getByRole('button', { name: /^Ask for a visit/ }).waitFor();
  await page.getByRole('checkbox', { name: 'dark' }).check();
  assert.equal(await page.locator('halo-pamor').getAttribute('theme'), 'dark');
  await page.getByText('HTML dari pengaturan ini', { exact: true }).click();
  assert.match(
    await page.locator('[data-snippet]').innerText(),
    /theme="dark"\n {2}locale="en"|locale="en"\n {2}theme="dark"/,
  );
  await page.getByText('Metode', { exact: true }).click();
  await page.getByRole('button', { name: 'open', exact: true }).click();
  await heard(page, '"view":"request"').waitFor();
  for (const size of [DESK, PHONE]) {
    await page.setViewportSize(size);
    assert.deepEqual(await axeViolations(page), []);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing is cut off');
  }
  await page.getByRole('button', { name: 'destroy' }).click();
  await heard(page, 'halo-exit').waitFor();
  await page.getByRole('button', { name: 'Pasang lagi' }).click();
  await page.getByRole('button', { name: /^Ask for a visit/ }).waitFor();
  assert.deepEqual(complaints, []);
});

test('what is typed outlives a killed tab, and is sent under the strictest policy once the host allows it', async () => {
  const { page, complaints } = await openPlayground('/ketat');
  await page.getByText('CSP: paling ketat').click();
  assert.match(await page.getByLabel('Kebijakan halaman ini').innerText(), /trusted-types lit-html halo-pamor;/);
  await fillInToTheAddress(page);
  await page.getByRole('textbox', { name: 'RT' }).focus();
  await page.getByRole('button', { name: 'Matikan tab' }).click();
  await heard(page, 'tab dimatikan').waitFor();
  await page.getByRole('button', { name: 'Lanjutkan isian' }).click();
  const street = page.getByRole('textbox', { name: 'Jalan dan nomor rumah' });
  await street.waitFor();
  assert.equal(await street.inputValue(), STREET);
  await fillInTheRest(page);

  await page.getByLabel('Tolak halo-before-submit').check();
  await page.getByRole('button', { name: 'Kirim permintaan' }).click();
  await heard(page, 'halo-before-submit (ditolak)').waitFor();
  await page.getByLabel('Tolak halo-before-submit').uncheck();
  await page.getByLabel('Tanpa sinyal').check();
  await page.getByRole('button', { name: 'Kirim permintaan' }).click();
  await heard(page, 'halo-submit').waitFor();
  await page.getByRole('heading', { name: 'Tersimpan di HP ini' }).waitFor();
  await page.getByLabel('Tanpa sinyal').uncheck();
  await heard(page, '"waiting":0').waitFor();
  assert.equal(await heard(page, 'CSP dilanggar').count(), 0);
  assert.deepEqual(complaints, []);
  const reports: unknown = await (await fetch(`${demo.hostUrl}/csp-reports`)).json();
  assert.deepEqual(reports, { count: 0, reports: [] });
});
