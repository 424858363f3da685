import type { HaloBridge } from '../../bridge/shell/halo-bridge.js';
import type { Language } from '../../locale/language.js';

/** Somebody who can read in one language. */
export interface Reader {
  /** Resolves once the piece was read, or was stopped; rejects when it cannot be. */
  readonly say: (piece: string) => Promise<void>;
  readonly stop: () => void;
}

/**
 * Who can read aloud in a language here: the app around the page, else a voice of the browser, else nobody. Of the browser's voices only
 * those count that work on the device itself, because a screen tells of people and the others send it away.
 */
export function readerIn(language: Language, bridge: HaloBridge | undefined): Reader | undefined {
  const tag = `${language}-ID`;
  const speak = bridge?.speak;
  if (speak !== undefined) {
    const say = (piece: string): Promise<void> => speak(piece, tag);
    return { say, stop: () => void say('').catch(() => undefined) };
  }
  const voice = voices().find((each) => each.localService && languageOf(each.lang) === language);
  return voice === undefined ? undefined : byVoice(voice);
}

/** Calls back when the browser's voices have changed: many come late. Returns what ends it. */
export function whenVoicesChange(act: () => void): () => void {
  const synthesis = synthesisHere();
  synthesis?.addEventListener('voiceschanged', act);
  return () => synthesis?.removeEventListener('voiceschanged', act);
}

function byVoice(voice: SpeechSynthesisVoice): Reader {
  // A browser may lose an utterance that nobody holds, and its end with it.
  let current: SpeechSynthesisUtterance | undefined;
  return {
    say: (piece) =>
      new Promise((resolve, reject) => {
        current = Object.assign(new SpeechSynthesisUtterance(piece), { voice, lang: voice.lang });
        current.addEventListener('end', () => resolve());
        current.addEventListener('error', ({ error }) => {
          if (error === 'canceled' || error === 'interrupted') resolve();
          else reject(new Error(error));
        });
        synthesisHere()?.speak(current);
      }),
    stop: () => {
      current = undefined;
      synthesisHere()?.cancel();
    },
  };
}

/** A WebView has no such thing, whatever the types of a page say. */
function synthesisHere(): SpeechSynthesis | undefined {
  return 'speechSynthesis' in globalThis ? globalThis.speechSynthesis : undefined;
}

function voices(): readonly SpeechSynthesisVoice[] {
  return synthesisHere()?.getVoices() ?? [];
}

/** `id` of `id-ID`, of Android's `id_ID`, and of `in_ID`, as Java called Indonesian for long. */
function languageOf(tag: string): string {
  const [first = ''] = tag.toLowerCase().split(/[-_]/);
  return first === 'in' || first === 'ind' ? 'id' : first;
}
