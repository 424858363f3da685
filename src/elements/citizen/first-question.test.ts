import { expect } from '@esm-bundle/chai';
import { HaloError } from '../../errors.js';
import { expectAccessible } from '../shared/accessible.fixture.js';
import { hear } from '../shared/events.js';
import { until } from '../../testing/until.js';
import { drawn, find, mounted, press, pretend, words } from '../halo-pamor/mounted.fixture.js';
import type { HaloPamor } from '../halo-pamor/halo-pamor.js';
import { HaloRequestForm } from './halo-request-form.js';

/** The form as it stands while what follows on its first question is on its way: `come` brings that. */
async function alone(element: HaloPamor, draft: unknown) {
  const whole = find(element.renderRoot, 'halo-request-form');
  if (!(whole instanceof HaloRequestForm)) throw new Error('no form on the screen');
  await until(() => whole.state.behind !== undefined);
  const { behind } = whole.state;
  let [fetches, isOnline] = [0, false];
  const fetchBehind = async (): Promise<void> => {
    fetches += 1;
    if (!isOnline) throw new HaloError('offline');
    form.state = { ...form.state, behind };
    await form.updateComplete;
  };
  const form = new HaloRequestForm();
  form.state = { ...whole.state, draft, behind: undefined, fetchBehind };
  const kept: unknown[] = [];
  hear(form, 'halo-draft', ({ draft: answers }) => kept.push(answers));
  whole.replaceWith(form);
  await form.updateComplete;
  const come = () => {
    isOnline = true;
  };
  return { form, kept, come, fetches: () => fetches };
}

describe('the first question of the form', () => {
  afterEach(() => {
    document.body.replaceChildren();
  });

  it('is asked and kept before what follows on it is there, and leads on once that has come', async () => {
    const element = await mounted(await pretend(), 'request');
    const { form, kept, come, fetches } = await alone(element, null);
    expect(words(form)).to.contain('Apa yang terjadi?').and.contain('Langkah 1 dari 9');
    await expectAccessible(form);
    form.renderRoot.querySelector<HTMLInputElement>('input[value="direct"]')?.click();
    await form.updateComplete;
    expect(kept).to.have.length(1);
    expect(fetches()).to.equal(0);

    press(element, 'Lanjut');
    await drawn(element);
    expect(fetches()).to.equal(1);
    expect(words(form)).to.contain('Apa yang terjadi?').and.contain('Tidak ada sinyal');
    expect(form.renderRoot.querySelector<HTMLInputElement>('input[value="direct"]')?.checked).to.equal(true);
    await expectAccessible(form);

    come();
    press(element, 'Lanjut');
    await drawn(element);
    expect(words(form)).to.contain('Dokumen ini untuk siapa?').and.contain('Langkah 2 dari 9');
    expect(form.renderRoot.querySelector('h1, h2')?.matches(':focus')).to.equal(true);
  });

  it('waits for what follows where a draft was kept, and says so where that cannot be had', async () => {
    const element = await mounted(await pretend(), 'request');
    const { form, come } = await alone(element, { step: 'forWhom', happened: 'direct', name: 'Siti' });
    await drawn(element);
    expect(words(form)).to.contain('Tidak ada sinyal').and.not.contain('Apa yang terjadi?');
    come();
    press(element, 'Coba lagi');
    await drawn(element);
    expect(words(form)).to.contain('Dokumen ini untuk siapa?');
  });
});
