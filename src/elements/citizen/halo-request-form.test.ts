import { readCompact } from '@halo-pamor/contract';
import { expect } from '@esm-bundle/chai';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { answer, next } from './answered-form.fixture.js';
import { choose, drawn, field, find, mounted, press, pretend, type, words } from '../halo-pamor/mounted.fixture.js';
import type { PretendClient } from '../halo-pamor/pretend-client.fixture.js';

function sent(client: PretendClient): unknown {
  return client.entries[0]?.payload ?? client.requests[0];
}

describe('<halo-request-form>', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('asks one question a screen, each accessible, and sends what was answered', async () => {
    const client = await pretend({ online: false });
    const element = await mounted(client, 'request');
    const at: string[] = [];
    await answer(element, async () => {
      at.push(/Langkah (\d+) dari 9/.exec(words(element))?.[1] ?? '');
      expect(words(element)).to.contain('Gratis');
      await expectAccessible(element);
    });
    // The questions before the visit belong to the part about documents.
    expect(at).to.deep.equal(['1', '2', '3', '3', '3', '4', '5', '6', '7', '8']);
    expect(words(element)).to.contain('Periksa, lalu kirim').and.contain('0812-0000-1234');
    await expectAccessible(element);
    press(element, 'Kirim permintaan');
    await drawn(element);
    expect(words(element)).to.contain('Tersimpan di HP ini').and.not.contain('sudah kami terima');
    expect(sent(client)).to.deep.equal({
      items: [{ variant: 'KTP-EL.HILANG', person: null }],
      applicant: { name: 'Siti Rahayu', phone: '+6281200001234' },
      forWhom: 'self',
      channel: 'app',
      place: '32.75.04.1002/007',
      address: { street: 'Jl. Melati 4 No. 12', rt: '003', landmark: null },
      papersAtHand: [{ code: 'SK-POLISI', atHand: 'yes' }],
      times: [{ day: '2026-11-24', part: 'any' }],
      note: null,
      consent: { version: client.pack.consent.version, given: true },
    });
    expect(client.draft).to.equal(undefined);
    client.go(true);
    await drawn(element);
    expect(words(element)).to.contain('Permintaan sudah kami terima');
    expect(find(element.renderRoot, '[data-code]')?.textContent).to.match(/^.{5}-.{5}-.$/);
  });

  it('says at the field what is wrong, and takes the focus there', async () => {
    const client = await pretend();
    const element = await mounted(client, 'request');
    await next(element);
    expect(words(element)).to.contain('Pilih salah satu dulu.').and.contain('Langkah 1');
    choose(element, 'direct');
    await drawn(element);
    expect(words(element)).not.to.contain('Pilih salah satu dulu.');
    client.draft = undefined;
    element.remove();

    client.draft = { step: 'who', happened: 'direct', name: 'Siti', phone: '12' };
    const again = await mounted(client, 'request');
    await next(again);
    const phone = field(again, 'phone');
    const fault = find(again.renderRoot, '#phone-fault');
    expect(fault?.textContent).to.contain('Nomor HP belum benar');
    expect(phone.getAttribute('aria-describedby')).to.contain('phone-fault');
    expect(phone.getAttribute('aria-invalid')).to.equal('true');
    expect(find(again.renderRoot, 'halo-request-form')?.shadowRoot?.activeElement === phone).to.equal(true);
    await expectAccessible(again);
  });

  it('goes on where it stopped after a reload, and back by the back key', async () => {
    const client = await pretend();
    const element = await mounted(client, 'request');
    choose(element, 'direct');
    await next(element);
    choose(element, 'family');
    await drawn(element);
    type(element, 'person', 'Bayi Rekaan');
    element.remove();

    const again = await mounted(client);
    press(again, 'Lanjutkan isian');
    await drawn(again);
    expect(words(again)).to.contain('Langkah 2');
    expect(field(again, 'person').value).to.equal('Bayi Rekaan');
    expect(again.goBack()).to.equal(true);
    await drawn(again);
    expect(words(again)).to.contain('Langkah 1');
    expect(again.goBack()).to.equal(true);
    await drawn(again);
    expect(words(again)).to.contain('Minta dijemput');
  });

  it('offers the request as a short text while there is no signal', async () => {
    const element = await mounted(await pretend({ online: false }), 'request');
    await answer(element);
    const text = /PAMOR Minta: .* Cek: \w{3}/.exec(words(element))?.[0] ?? '';
    expect(readCompact(text, '2026-11-21')).to.deep.include({ unread: [] });
    const form = find(element.renderRoot, 'halo-request-form')?.shadowRoot;
    const links = [...(form?.querySelectorAll('a') ?? [])].map((link) => decodeURIComponent(link.href));
    expect(links.some((href) => href.startsWith('sms:') && href.endsWith(text))).to.equal(true);
    expect(links.some((href) => href.startsWith('https://wa.me/') && href.endsWith(text))).to.equal(true);
    await expectAccessible(element);
  });

  it('goes from the check to a question and straight back', async () => {
    const client = await pretend();
    const element = await mounted(client, 'request');
    await answer(element);
    find(element.renderRoot, '[aria-label="Ubah: Kontak"]')?.click();
    await drawn(element);
    expect(words(element)).to.contain('Langkah 7');
    type(element, 'note', 'Pemohon sakit');
    await next(element);
    expect(words(element)).to.contain('Langkah 9').and.contain('Pemohon sakit');
  });

  it('offers what the city brings to the door, and says where the rest is asked for', async () => {
    const client = await pretend();
    client.draft = { step: 'documents', happened: 'direct' };
    const element = await mounted(client, 'request');
    const isOffered = (code: string) => find(element.renderRoot, `input[value="${code}"]`) !== null;
    expect(['KK.BARU', 'AKTA-KAWIN.UMUM', 'PINDAH.DATANG'].map(isOffered)).to.deep.equal([true, false, false]);
    expect(words(element)).to.contain('Akta perkawinan diurus langsung di kantor Disdukcapil Kota Bekasi');
    client.draft = { step: 'documents', happened: 'direct', variants: ['KTP-EL.PINDAH'] };
    element.remove();
    const again = await mounted(client, 'request');
    expect(words(again)).to.contain('Perlu diurus lebih dulu');
    await expectAccessible(again);
  });

  it('asks before it throws a draft away', async () => {
    const client = await pretend();
    client.draft = { step: 'who', happened: 'direct', name: 'Siti' };
    const element = await mounted(client, 'request');
    press(element, 'Hapus isian ini');
    await drawn(element);
    press(element, 'Jangan hapus');
    await drawn(element);
    expect(client.draft).not.to.equal(undefined);
    press(element, 'Hapus isian ini');
    await drawn(element);
    find(element.renderRoot, 'dialog .danger')?.click();
    await drawn(element);
    expect(client.draft).to.equal(undefined);
    expect(words(element)).to.contain('Minta dijemput').and.not.contain('Lanjutkan isian');
  });

  it('stays and says so when this phone can keep nothing', async () => {
    const client = await pretend({ keep: 'storage-full' });
    const element = await mounted(client, 'request');
    await answer(element);
    press(element, 'Kirim permintaan');
    await drawn(element);
    expect(words(element)).to.contain('Memori HP penuh').and.contain('Langkah 9');
    expect(client.draft).not.to.equal(undefined);
  });

  it('asks for the consent in force, whatever an old draft agreed to', async () => {
    const client = await pretend();
    const element = await mounted(client, 'request');
    await answer(element);
    element.remove();
    client.draft = { ...(client.draft as object), consent: '2020-01-01' };
    const again = await mounted(client, 'request');
    press(again, 'Kirim permintaan');
    await drawn(again);
    expect(words(again)).to.contain('Langkah 8').and.contain('Beri tanda pada');
    expect(client.entries).to.deep.equal([]);
  });
});
