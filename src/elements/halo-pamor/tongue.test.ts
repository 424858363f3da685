import { expect } from '@esm-bundle/chai';
import type { HaloPamor } from '../../client/index.js';
import { fetchWords } from '../../locale/other-words.js';
import type * as OtherPart from './other-speech.js';
import { drawn, find, mounted, pretend, words } from './mounted.fixture.js';
import type { HaloPamor as HaloPamorElement } from './halo-pamor.js';
import { cityPack } from './city-pack.fixture.js';
import { people } from './lost-card.fixture.js';
import { PretendClient } from './pretend-client.fixture.js';
import { Tongue } from './tongue.js';

/** Waits until the element says it; a test that waits for ever fails by its own time. */
async function says(element: Element, text: string): Promise<void> {
  while (!words(element).includes(text)) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('the language of <halo-pamor>', () => {
  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.removeAttribute('lang');
  });

  it('is the one of its attribute, and changes with it', async () => {
    const element = await mounted(await pretend());
    expect(words(element)).to.include('Minta dijemput');
    element.locale = 'en';
    await says(element, 'Ask for a visit');
    expect(find(element.renderRoot, 'halo-citizen')?.lang).to.equal('en');
    element.locale = 'su';
    await says(element, 'Nyuhunkeun disampeurkeun');
    element.locale = undefined;
    await says(element, 'Minta dijemput');
    expect(find(element.renderRoot, 'halo-citizen')?.lang).to.equal('id');
  });

  it('is the one around it where it has none of its own, and an unknown one is Indonesian', async () => {
    document.documentElement.lang = 'su-ID';
    const one = await mounted(await pretend());
    await says(one, 'Wilujeng');
    expect(words(one)).not.to.include('Minta dijemput');
    document.documentElement.lang = 'fr';
    const other = await mounted(await pretend());
    expect(words(other)).to.include('Minta dijemput');
  });

  it('is told to screen readers where a text of the city is left in Indonesian', async () => {
    const pack = await cityPack();
    const element = await mounted(new PretendClient({ ...pack, texts: { en: {} } }));
    element.locale = 'en';
    await says(element, 'Ask for a visit');
    const home = find(element.renderRoot, 'halo-home');
    const left = () =>
      [...(home?.shadowRoot?.querySelectorAll('[lang=id]') ?? [])].map((each) => each.textContent.trim());
    while (!left().includes(pack.freeNotice)) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(left().join()).to.not.include('visit');
    element.locale = 'id';
    await says(element, 'Minta dijemput');
    expect(left()).to.deep.equal([]);
  });

  it('is its own where two stand on one page', async () => {
    const [one, other] = [await mounted(await pretend()), await mounted(await pretend())];
    one.locale = 'en';
    await says(one, 'Ask for a visit');
    expect(words(other)).to.include('Minta dijemput').and.not.include('Ask for a visit');
  });

  it('differs beside another city, person and look on one page, and nothing of the one reaches the other', async () => {
    const bekasi = await mounted(await pretend());
    const actor = { ...people.citizen, name: 'Ibu Marlina Rekaan', city: '16.12' };
    const pali = await mounted(new PretendClient(await cityPack('kabupaten-pali'), { actor }));
    pali.theme = 'dark';
    pali.locale = 'en';
    await says(pali, 'Ask for a visit');
    const seen = (element: HaloPamorElement) => {
      const style = getComputedStyle(element);
      const looks = ['--halo-accent', '--halo-surface'].map((name) => style.getPropertyValue(name).trim());
      return { looks, language: find(element.renderRoot, 'halo-citizen')?.lang };
    };
    // The preset comes as a part of its own.
    while (seen(pali).looks.includes('')) await new Promise((resolve) => setTimeout(resolve, 5));
    const [one, other] = [seen(bekasi), seen(pali)];
    expect([one.language, other.language]).to.deep.equal(['id', 'en']);
    for (const [at, look] of other.looks.entries()) expect(look).to.not.equal('').and.not.equal(one.looks[at]);
    expect(words(bekasi)).to.include('Minta dijemput').and.not.include('Marlina');
    expect(words(pali)).to.include('Marlina').and.not.include('Siti');
    pali.remove();
    expect(seen(bekasi)).to.deep.equal(one);
  });

  it('changes under what is being typed', async () => {
    const element = await mounted(await pretend(), 'track-code');
    await drawn(element);
    const field = find(element.renderRoot, 'input');
    if (!(field instanceof HTMLInputElement)) throw new Error('no field');
    field.value = 'ABCDE-FGHJK';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    element.locale = 'en';
    await says(element, 'Tracking code');
    const after = find(element.renderRoot, 'input');
    expect(after instanceof HTMLInputElement && after.value).to.equal('ABCDE-FGHJK');
  });
});

describe('a tongue', () => {
  const host = () => Object.assign(document.createElement('div'), { locale: 'en', requestUpdate: () => undefined });
  const never: () => Promise<typeof OtherPart> = () => new Promise(() => undefined);

  it('speaks Indonesian while its words are on their way', async () => {
    const tongue = new Tongue(host(), never);
    void tongue.learn(await cityPack(), 'citizen', { city: () => cityPack() });
    expect(tongue.speech.terms.free).to.equal('Gratis');
    expect(tongue.speech.dates?.day('2026-11-21T02:00:00Z')).to.equal('Sabtu, 21 November 2026');
  });

  it('asks for the texts of the city in its language where the pack came without them, and goes on without', async () => {
    const pack = await cityPack();
    const { freeNotice } = pack;
    const asked: unknown[] = [];
    const city: HaloPamor['city'] = async (of) => {
      asked.push(of?.locale);
      return { ...pack, texts: { en: { [freeNotice]: 'All of it is free.' } } };
    };
    // Nobody waits for words for ever, so that they have to be here before that is over.
    await Promise.all([import('./other-speech.js'), fetchWords('en', ['first'])]);
    const one = new Tongue(host());
    const notice = () => one.speech.pack && 'freeNotice' in one.speech.pack && one.speech.pack.freeNotice;
    await one.learn(pack, 'citizen', { city });
    expect(notice()).to.equal('All of it is free.');
    expect(asked).to.deep.equal(['en']);
    await one.learn({ ...pack, texts: { en: {} } }, 'citizen', { city });
    expect([notice(), asked.length]).to.deep.equal([freeNotice, 1]);
    await one.learn(pack, 'citizen', { city: () => Promise.reject(new TypeError('no signal')) });
    expect([notice(), one.speech.terms.back]).to.deep.equal([freeNotice, 'Back']);
  });

  it('speaks Indonesian where its words cannot be fetched, and asks again once there is signal', async () => {
    let tries = 0;
    const tongue = new Tongue(host(), () => {
      tries += 1;
      return tries === 1 ? Promise.reject(new TypeError('no signal')) : import('./other-speech.js');
    });
    await tongue.learn(await cityPack(), 'citizen', { city: () => cityPack() });
    expect(tongue.speech.terms.language).to.equal('id');
    tongue.reach(false);
    tongue.reach(true);
    while (tongue.speech.terms.language === 'id') await new Promise((resolve) => setTimeout(resolve, 5));
    expect(tongue.speech.terms.back).to.equal('Back');
    expect(tries).to.equal(2);
  });
});
