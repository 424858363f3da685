import { expect } from '@esm-bundle/chai';
import { render } from 'lit';
import { choices } from './choice.js';

const entries = [
  { value: 'kk', label: 'KK' },
  { value: 'kia', label: 'KIA' },
  { value: 'ktp', label: 'KTP-el' },
];

function press(of: { one?: boolean; chosen: string[] }, value: string): readonly string[] {
  const place = document.createElement('div');
  document.body.append(place);
  let got: readonly string[] = [];
  render(choices({ ...of, name: 'doc', label: 'Dokumen', entries, change: (chosen) => (got = chosen) }), place);
  place.querySelector<HTMLInputElement>(`input[value=${value}]`)?.click();
  place.remove();
  return got;
}

describe('choices', () => {
  it('adds and takes away, in the order of the entries', () => {
    expect(press({ chosen: ['ktp'] }, 'kk')).to.deep.equal(['kk', 'ktp']);
    expect(press({ chosen: ['kk', 'ktp'] }, 'kk')).to.deep.equal(['ktp']);
  });

  it('keeps one only where one is asked', () => {
    expect(press({ one: true, chosen: ['kk'] }, 'kia')).to.deep.equal(['kia']);
  });

  it('shows what is chosen, also after a press that was not taken', () => {
    const place = document.createElement('div');
    document.body.append(place);
    const draw = (): void => {
      render(choices({ name: 'doc', label: 'Dokumen', entries, chosen: [], change: draw }), place);
    };
    draw();
    const box = place.querySelector<HTMLInputElement>('input[value=kk]');
    box?.click();
    expect(box?.checked).to.equal(false);
    place.remove();
  });

  it('reads hint and fault out with the question', () => {
    const place = document.createElement('div');
    render(
      choices({ name: 'doc', label: 'Dokumen', hint: 'H', fault: 'F', entries, chosen: [], change: () => undefined }),
      place,
    );
    expect(place.querySelector('fieldset')?.getAttribute('aria-describedby')).to.equal('doc-hint doc-fault');
  });
});
