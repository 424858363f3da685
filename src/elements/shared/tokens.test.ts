import { expect } from '@esm-bundle/chai';
import { LitElement } from 'lit';
import { formKit } from './form-kit.styles.js';

class TokenProbe extends LitElement {
  static override styles = [...formKit];
}
customElements.define('token-probe', TokenProbe);

type Rgb = readonly [number, number, number];

function colour(hex: string): Rgb {
  const long = hex.trim().replace(/^#(.)(.)(.)$/, '#$1$1$2$2$3$3');
  const parts = /^#(..)(..)(..)$/
    .exec(long)
    ?.slice(1)
    .map((pair) => parseInt(pair, 16));
  const [r, g, b] = parts ?? [];
  if (r === undefined || g === undefined || b === undefined) throw new Error(`Not a colour: ${hex}`);
  return [r, g, b];
}

/** Relative luminance, WCAG 2.2. */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

function mix(over: Rgb, under: Rgb, share: number): Rgb {
  const part = (at: 0 | 1 | 2): number => over[at] * share + under[at] * (1 - share);
  return [part(0), part(1), part(2)];
}

describe('tokens', () => {
  const probe = new TokenProbe();
  const token = (name: string): Rgb => colour(getComputedStyle(probe).getPropertyValue(`--_${name}`));

  before(() => {
    document.body.append(probe);
  });
  after(() => {
    probe.remove();
    document.documentElement.removeAttribute('style');
  });

  for (const ground of ['surface', 'ground']) {
    for (const ink of ['ink', 'muted', 'accent', 'danger', 'warn', 'ok']) {
      it(`${ink} can be read on ${ground} (4.5:1)`, () => {
        expect(contrast(token(ink), token(ground))).to.be.at.least(4.5);
      });
    }
    for (const line of ['edge', 'focus']) {
      it(`${line} can be seen on ${ground} (3:1)`, () => {
        expect(contrast(token(line), token(ground))).to.be.at.least(3);
      });
    }
    for (const tone of ['accent', 'danger', 'warn', 'ok', 'muted']) {
      it(`words and signs can be read on the ${tone} tint over ${ground}`, () => {
        const tint = mix(token(tone), token(ground), 0.1);
        expect(contrast(token('ink'), tint)).to.be.at.least(4.5);
        expect(contrast(token(tone), tint)).to.be.at.least(4.5);
      });
    }
  }

  it('words on the accent can be read', () => {
    expect(contrast(token('on-accent'), token('accent'))).to.be.at.least(4.5);
  });

  it('takes the host’s colour from above the element', () => {
    document.documentElement.style.setProperty('--halo-accent', '#123456');
    expect(token('accent')).to.deep.equal([0x12, 0x34, 0x56]);
  });

  it('keeps 18 px where a host shrinks its root text, and grows with it', () => {
    document.documentElement.style.fontSize = '62.5%';
    expect(getComputedStyle(probe).fontSize).to.equal('18px');
    document.documentElement.style.fontSize = '32px';
    expect(getComputedStyle(probe).fontSize).to.equal('36px');
  });
});
