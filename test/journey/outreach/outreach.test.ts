import { test } from 'node:test';
import { playStory } from '../play-story.js';
import { theBooksAreRight } from './adds-up.js';
import { outreach } from './story.js';

test('a day without signal from morning to evening: one phone carries the other one out, and the sums add up', () =>
  playStory(outreach, theBooksAreRight));
