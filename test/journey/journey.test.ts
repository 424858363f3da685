import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citizenFillsTheForm, citizenSendsThroughCuts } from './citizen-asks.js';
import { officerAgreesAVisit, officerCollectsWithoutSignal, officerFiles } from './officer-visits.js';
import { setOut } from './journey.js';
import { chapter, Witness } from './witness.js';

test('one request from tap to delivered, seen by three people through cuts and reloads', async () => {
  const witness = new Witness();
  const journey = await setOut(witness.look);
  try {
    await chapter(journey, 'the citizen fills in the form', () => citizenFillsTheForm(journey));
    await chapter(journey, 'the citizen sends through cuts', () => citizenSendsThroughCuts(journey));
    await chapter(journey, 'the officer agrees a visit', () => officerAgreesAVisit(journey));
    await chapter(journey, 'the officer collects without signal', () => officerCollectsWithoutSignal(journey));
    await chapter(journey, 'the officer files', () => officerFiles(journey, 'EO-0000123'));
    assert.deepEqual(witness.found, []);
  } finally {
    await journey.end();
  }
});
