import type { Carrier } from '../carrier.js';
import { openLine } from '../line.js';
import { giveFile, takeFile, type GivenFile } from './file-pieces.js';
import type { Capability, HaloBridge } from './halo-bridge.js';
import { isCapability, pageWords, shellWords, SHELL_VERSIONS } from './shell-vocabulary.js';

/** How long a shell may take to say what it can do. A person waits for it, because what it can do decides what is shown. */
const HELLO_MS = 3_000;

/** A bridge to a shell, and what ends it. */
export interface OpenShell {
  readonly bridge: HaloBridge;
  readonly close: () => void;
}

/**
 * Asks the shell what it can do and makes a bridge of that.
 *
 * @param page version of the page's part, for the shell's log
 * @returns undefined when the shell says nothing in time or speaks no version of ours; what it says later is dropped
 */
export async function openShell(carrier: Carrier, page: string, helloMs = HELLO_MS): Promise<OpenShell | undefined> {
  let goBack: () => boolean = () => false;
  const resumed = new Set<() => void>();
  const line = openLine({
    carrier,
    mine: pageWords,
    theirs: shellWords,
    answers: { back: () => ({ handled: goBack() }) },
    ears: { resume: () => resumed.forEach((act) => act()) },
  });
  const said = await line
    .call('hello', { versions: [...SHELL_VERSIONS], page }, { timeoutMs: helloMs })
    .catch(() => undefined);
  if (said === undefined) {
    line.close();
    return undefined;
  }
  const can = new Set(said.capabilities.filter(isCapability));
  const offered = <T>(name: Capability, part: T): T | undefined => (can.has(name) ? part : undefined);
  const taken = async (given: GivenFile | null): Promise<Blob | undefined> =>
    given === null ? undefined : (await takeFile(line, given)).blob;
  const bridge: HaloBridge = {
    capturePhoto: offered('capturePhoto', async (of) => taken(await line.call('capturePhoto', of))),
    lostPhoto: offered('capturePhoto', async (of) => taken(await line.call('lostPhoto', of))),
    pickFile: offered('pickFile', async ({ accept }) => {
      const given = await line.call('pickFile', { accept: [...accept] });
      return given === null ? undefined : takeFile(line, given);
    }),
    scanCode: offered('scanCode', async () => (await line.call('scanCode', {})).text ?? undefined),
    share: offered('share', async ({ title, text, file }) => {
      const held = file && (await giveFile(line, file));
      await line.call('share', { title, text, file: held });
    }),
    print: offered('print', async ({ title, page: blob }) => {
      const held = blob && (await giveFile(line, { blob, name: 'halo-pamor.html' }));
      await line.call('print', { title, file: held });
    }),
    dial: offered('dial', (number) => done(line.call('dial', { number }))),
    openExternal: offered('openExternal', (url) => done(line.call('openExternal', { url }))),
    secureStore: offered('secureStore', {
      get: async (key) => (await line.call('secureGet', { key })).value,
      set: (key, value) => done(line.call('secureSet', { key, value })),
      delete: (key) => done(line.call('secureDelete', { key })),
    }),
    speak: offered('speak', (text, locale) => done(line.call('speak', { text, locale }))),
    biometricUnlock: offered('biometricUnlock', async () => (await line.call('biometricUnlock', {})).ok),
    onBack: (act) => {
      goBack = act;
      return () => {
        goBack = () => false;
      };
    },
    tellBack: (canGoBack) => line.tell('view', { canGoBack }),
    onResume: (act) => {
      resumed.add(act);
      return () => resumed.delete(act);
    },
  };
  return { bridge, close: () => line.close() };
}

async function done(work: Promise<null>): Promise<void> {
  await work;
}
