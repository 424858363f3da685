import { after, before, describe } from 'node:test';
import { coreCases } from './protocol-core.js';
import { extensionCases } from './protocol-extensions.js';
import { versionCases } from './protocol-versions.js';
import { UploadStage } from './upload-stage.js';

/** Holds a gateway to the protocol, whatever its files lie in. */
function protocolSuite(name: string, start: () => Promise<UploadStage>): void {
  describe(`the upload protocol, over ${name}`, () => {
    let stage: UploadStage | undefined;
    before(async () => {
      stage = await start();
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
}

protocolSuite('a folder', () => UploadStage.start());
protocolSuite('a bucket', () => UploadStage.startOnBucket());
