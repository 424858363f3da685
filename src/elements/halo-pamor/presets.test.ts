import { expect } from '@esm-bundle/chai';
import { contrast, mix, presetTokens, rgb } from './presets.js';
import { drawn, mounted, pretend } from './mounted.fixture.js';

/** The colours of the cities that ship, and a grid over all colours. */
function accents(): string[] {
  const parts = ['00', '55', 'aa', 'ff'];
  const grid = parts.flatMap((r) => parts.flatMap((g) => parts.map((b) => `#${r}${g}${b}`)));
  return ['#0b5563', '#1f4e8c', '#14532d', '#7a3b12', ...grid];
}

describe('the presets of theme', () => {
  for (const [names, least] of [
    ['dark', 4.5],
    ['contrast', 7],
    ['dark contrast', 7],
    ['contrast large', 7],
  ] as const) {
    it(`can be read in ${names}, whatever the colour of the city (${least}:1)`, () => {
      for (const accent of accents()) {
        const tokens = presetTokens(names, { accent, onAccent: '#ffffff' });
        const colour = (name: string) => rgb(tokens[name] ?? '');
        for (const on of ['ground', 'surface']) {
          for (const tone of ['accent', 'muted', 'danger', 'warn', 'ok', 'ink']) {
            const tint = mix(colour(tone), colour(on), 0.1);
            for (const under of [colour(on), tint]) {
              expect(contrast(colour(tone), under), `${tone} on ${on} of ${accent}`).to.be.at.least(least);
            }
            expect(contrast(colour('ink'), tint)).to.be.at.least(least);
          }
          for (const line of ['edge', 'focus']) expect(contrast(colour(line), colour(on))).to.be.at.least(3);
        }
        expect(contrast(colour('on-accent'), colour('accent'))).to.be.at.least(4.5);
      }
    });
  }

  it('are worn at once and taken off again, and leave the host its own colours', async () => {
    const element = await mounted(await pretend());
    const value = (name: string) => getComputedStyle(element).getPropertyValue(`--halo-${name}`).trim();
    element.style.setProperty('--halo-ok', '#123456');
    element.theme = 'dark large';
    while (value('ground') === '') await drawn(element);
    expect([value('ground'), value('ok'), value('target')]).to.deep.equal(['#101615', '#123456', '56px']);
    expect(getComputedStyle(element).colorScheme).to.equal('dark');
    expect(element.getStatus().phase).to.equal('ready');
    element.theme = 'light';
    await drawn(element);
    expect([value('ground'), value('accent')]).to.deep.equal(['', '#0b5563']);
    element.remove();
  });
});
