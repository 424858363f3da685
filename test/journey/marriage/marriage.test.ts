import { test } from 'node:test';
import { playStoryOfOne } from '../play-story.js';
import { marriage } from './story.js';

test('a marriage in PALI: the full bundle from one application, one document refused, the rest delivered', () =>
  playStoryOfOne(marriage));
