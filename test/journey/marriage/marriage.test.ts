import { test } from 'node:test';
import { playStory } from '../play-story.js';
import { marriage } from './story.js';

test('a marriage in PALI: the full bundle from one application, one document refused, the rest delivered', () =>
  playStory(marriage));
