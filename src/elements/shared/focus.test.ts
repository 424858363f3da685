import { expect } from '@esm-bundle/chai';
import { html, render } from 'lit';
import { id } from '../../locale/id.js';
import { textField } from './field.js';
import { focusFault, focusHeading } from './focus.js';
import { screenHeader } from './screen-header.js';

describe('focus', () => {
  const place = document.createElement('div');
  before(() => {
    document.body.append(place);
  });
  after(() => {
    place.remove();
  });

  it('goes to the heading of the new screen', () => {
    render(screenHeader(id, { title: 'Di mana?', step: { at: 2, of: 5 } }), place);
    expect(focusHeading(place)).to.equal(true);
    expect(document.activeElement?.textContent).to.equal('Di mana?');
    expect(place.querySelector('progress')?.getAttribute('aria-label')).to.equal('Langkah 2 dari 5');
    expect(place.textContent).to.contain('Gratis');
  });

  it('goes to the first field with a fault', () => {
    const change = (): void => undefined;
    render(
      html`${textField({ name: 'a', label: 'A', change })}
      ${textField({ name: 'b', label: 'B', fault: 'Salah', change })}`,
      place,
    );
    expect(focusFault(place)).to.equal(true);
    expect(document.activeElement?.id).to.equal('b');
  });

  it('says when there is nothing to go to', () => {
    render(html``, place);
    expect(focusHeading(place)).to.equal(false);
    expect(focusFault(place)).to.equal(false);
  });
});
