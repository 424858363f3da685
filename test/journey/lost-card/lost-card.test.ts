import { test } from 'node:test';
import { playStoryOfOne } from '../play-story.js';
import { lostCard } from './story.js';

test('a lost card: one request from tap to delivered, seen by three people through cuts and reloads', () =>
  playStoryOfOne(lostCard));
