import type { Theme } from '@halo-pamor/contract';
import { questionStyles } from '../elements/citizen/question.styles.js';
import { outermost } from '../elements/halo-pamor/outermost.styles.js';
import { presetTokens } from '../elements/halo-pamor/presets.js';
import { questionKit } from '../elements/shared/question-kit.styles.js';
import { ofCity, waiting } from './of-city.js';

/** All styles of the question in one sheet, with the colours of its city and preset. */
export function sheet(theme: Theme, preset: string): string {
  const sheets = [...questionKit, questionStyles, outermost].map(({ cssText }) => cssText);
  return collapsed([...sheets, ofCity(presetTokens(preset, theme), preset), waiting].join(''));
}

/** Without the spaces that nobody reads. */
function collapsed(text: string): string {
  return text
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replaceAll(';}', '}')
    .trim();
}
