import { expect } from '@esm-bundle/chai';
import { nothing, render } from 'lit';
import { id } from '../../locale/id.js';
import { callHref, contactLinks, whatsAppHref } from './contact-links.js';

describe('contact links', () => {
  for (const written of ['0812-0000-0001', '+62 812 0000 0001', '62812 0000 0001', '(0812) 00000001']) {
    it(`reads ${written}`, () => {
      expect(callHref(written)).to.equal('tel:+6281200000001');
      expect(whatsAppHref(written)).to.equal('https://wa.me/6281200000001');
    });
  }

  it('types a text ahead without breaking the address', () => {
    expect(whatsAppHref('081200000001', 'Halo & salam')).to.equal(
      'https://wa.me/6281200000001?text=Halo%20%26%20salam',
    );
  });

  it('gives no link for what is no number', () => {
    for (const written of ['', '123', 'javascript:alert(1)']) {
      expect(callHref(written)).to.equal(undefined);
      expect(contactLinks(id, { phone: written, name: 'Satgas' })).to.equal(nothing);
    }
  });

  it('opens WhatsApp beside the host’s page and gives away nothing', () => {
    const place = document.createElement('div');
    render(contactLinks(id, { phone: '081200000001', name: 'Bapak Rekaan' }), place);
    const chat = place.querySelector('a[href^="https"]');
    expect(chat?.getAttribute('rel')).to.contain('noreferrer');
    expect(place.querySelector('[role=group]')?.getAttribute('aria-label')).to.equal('Hubungi Bapak Rekaan');
  });
});
