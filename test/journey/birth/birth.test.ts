import { test } from 'node:test';
import { playStoryOfOne } from '../play-story.js';
import { birth } from './story.js';

test('a birth at home: three documents from one application, one paper sent again alone, a receipt that checks offline', () =>
  playStoryOfOne(birth));
