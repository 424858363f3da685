import { test } from 'node:test';
import { playStory } from '../play-story.js';
import { nothingLostOrTwice } from './books.js';
import { officerDay } from './story.js';

test('an officer’s day in Bekasi: the RW changes hands at noon, with work unsent, and nothing is lost or made twice', () =>
  playStory(officerDay, nothingLostOrTwice));
