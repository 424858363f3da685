import { expect } from '@esm-bundle/chai';
import { walk } from '../citizen/form/form-walk.fixture.js';
import { drawn, find, mounted, press, pretend } from '../halo-pamor/mounted.fixture.js';
import type { HaloPamor } from '../halo-pamor/halo-pamor.js';
import { lostCard, people } from '../halo-pamor/lost-card.fixture.js';
import type { PretendClient } from '../halo-pamor/pretend-client.fixture.js';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { until } from '../../testing/until.js';
import { PretendVoices } from './pretend-voices.fixture.js';

const indonesian = { lang: 'id-ID', localService: true };

/** The button, where it is seen. */
function button(element: HaloPamor): HTMLElement | null {
  const shown = find(element.renderRoot, 'halo-read-aloud:not([hidden])');
  return shown?.shadowRoot?.querySelector('button') ?? null;
}

/** A view, once what comes late is there. */
async function at(view: string, client?: PretendClient, bridge?: HaloPamor['bridge']): Promise<HaloPamor> {
  const element = await mounted(client ?? (await pretend()), view, bridge);
  await until(() => customElements.get('halo-read-aloud') !== undefined);
  await drawn(element);
  return element;
}

/** Lets everything be read to its end. */
async function readThrough(element: HaloPamor, voices: PretendVoices): Promise<string[]> {
  button(element)?.click();
  for (let round = 0; round < 200 && voices.isReading; round += 1) {
    voices.end();
    await drawn(element);
  }
  return voices.said;
}

describe('halo-read-aloud', () => {
  let voices: PretendVoices;

  const having = (...of: ConstructorParameters<typeof PretendVoices>[0][number][]): void => {
    voices = new PretendVoices(of);
  };

  afterEach(() => {
    document.body.replaceChildren();
    voices.restore();
  });

  it('shows nothing where no voice speaks the language, or only one that sends the screen away', async () => {
    having({ lang: 'en-US', localService: true }, { lang: 'id-ID', localService: false });
    const element = await at('home');
    expect(button(element) === null).to.equal(true);
    expect(find(element.renderRoot, 'halo-read-aloud')?.getClientRects()).to.have.length(0);
    element.locale = 'su';
    await until(() => find(element.renderRoot, 'halo-citizen')?.lang === 'su');
    await drawn(element);
    expect(button(element) === null).to.equal(true);
    element.locale = 'en';
    await until(() => button(element) !== null);
    expect(button(element)?.textContent.trim()).to.equal('Read aloud');
  });

  it('reads the first screen from its greeting on, piece by piece, and neither buttons nor what is for screen readers', async () => {
    having(indonesian);
    const element = await at('home');
    await expectAccessible(element);
    const said = await readThrough(element, voices);
    expect(said[0]).to.equal('Selamat pagi, Siti Rahayu');
    expect(said).to.include('Minta dijemput').and.include('Satgas saya');
    expect(said.join('|')).not.to.contain('Telepon|').and.not.contain('Bacakan').and.not.contain('Gratis|');
    expect(voices.lang).to.equal('id-ID');
    expect(button(element)?.textContent.trim()).to.equal('Bacakan');
  });

  it('stops at a second press, and is silent then', async () => {
    having(indonesian);
    const element = await at('home');
    button(element)?.click();
    await drawn(element);
    expect(button(element)?.textContent.trim()).to.equal('Berhenti membaca');
    await expectAccessible(element);
    button(element)?.click();
    await drawn(element);
    expect(voices.isReading).to.equal(false);
    expect(voices.said).to.have.length(1);
    expect(button(element)?.textContent.trim()).to.equal('Bacakan');
  });

  it('stops with the view, with the step of a form, and with the element', async () => {
    having(indonesian);
    const element = await at('home');
    const read = async (): Promise<void> => {
      await drawn(element);
      button(element)?.click();
      await drawn(element);
      expect(voices.isReading).to.equal(true);
    };
    const expectSilence = async (): Promise<void> => {
      await drawn(element);
      expect(voices.isReading).to.equal(false);
    };
    await read();
    element.open('request');
    await expectSilence();
    find(element.renderRoot, 'input[value="direct"]')?.click();
    await read();
    press(element, 'Lanjut');
    await expectSilence();
    await read();
    element.remove();
    await expectSilence();
  });

  it('reads a request with its promise, and what is wrong in a form beside its question', async () => {
    having(indonesian);
    const client = await pretend();
    const { id } = client.play('submit-request', lostCard, people.citizen);
    const element = await at('home', client);
    element.open('track-one', { requestId: id });
    await drawn(element);
    expect((await readThrough(element, voices)).join('|'))
      .to.contain('Diajukan')
      .and.contain('giliran Satgas');
    element.open('request');
    await drawn(element);
    await walk(element, client, { until: 'where', answers: { happened: 'direct' } });
    press(element, 'Lanjut');
    await drawn(element);
    voices.said.length = 0;
    const said = await readThrough(element, voices);
    expect(said.indexOf('Pilih salah satu dulu.')).to.equal(said.indexOf('Kecamatan') + 1);
  });

  it('appears when the voices come late', async () => {
    having();
    const element = await at('home');
    expect(button(element) === null).to.equal(true);
    voices.voices = [{ lang: 'in_ID', localService: true }];
    voices.dispatchEvent(new Event('voiceschanged'));
    await drawn(element);
    expect(button(element) !== null).to.equal(true);
  });

  it('has the app read that is around the page, stops it, and goes away when the app cannot', async () => {
    having(indonesian);
    const heard: [string, string][] = [];
    let cannot = false;
    let cut: (reason: Error) => void = () => undefined;
    const speak = (text: string, locale: string): Promise<void> => {
      heard.push([text, locale]);
      if (cannot) return Promise.reject(new Error('no voice'));
      if (text === '') cut(new Error('cut off'));
      return text === '' ? Promise.resolve() : new Promise((_resolve, reject) => (cut = reject));
    };
    const element = await at('home', undefined, { speak });
    button(element)?.click();
    await drawn(element);
    button(element)?.click();
    await drawn(element);
    expect(heard.at(-2)).to.deep.equal(['Selamat pagi, Siti Rahayu', 'id-ID']);
    expect(heard.at(-1)).to.deep.equal(['', 'id-ID']);
    expect(voices.said).to.deep.equal([]);
    expect(button(element)?.textContent.trim()).to.equal('Bacakan');
    cannot = true;
    button(element)?.click();
    await drawn(element);
    expect(button(element) === null).to.equal(true);
  });
});
