import { after, before, describe } from 'node:test';
import { coreCases } from './protocol-core.js';
import { extensionCases } from './protocol-extensions.js';
import { versionCases } from './protocol-versions.js';
import { UploadStage } from './upload-stage.js';

describe('the upload protocol', () => {
  let stage: UploadStage | undefined;
  before(async () => {
    stage = await UploadStage.start();
  });
  after(() => stage?.stop());
  const started = () => {
    if (stage === undefined) throw new Error('the gateway is not started yet');
    return stage;
  };

  coreCases(started);
  versionCases(started);
  extensionCases(started);
});
