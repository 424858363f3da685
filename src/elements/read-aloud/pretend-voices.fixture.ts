/** A voice as a browser names it. */
interface PretendVoice {
  readonly lang: string;
  readonly localService: boolean;
}

class PretendUtterance extends EventTarget {
  readonly text: string;
  lang = '';

  constructor(text: string) {
    super();
    this.text = text;
  }
}

class PretendError extends Event {
  readonly error: string;

  constructor(error: string) {
    super('error');
    this.error = error;
  }
}

/** The voices of a device in place of the browser's, which has none in tests. */
export class PretendVoices extends EventTarget {
  voices: readonly PretendVoice[];
  /** What was begun to be read, and in which language. */
  readonly said: string[] = [];
  lang = '';
  #now: PretendUtterance | undefined;
  readonly #before = ['speechSynthesis', 'SpeechSynthesisUtterance'].map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );

  constructor(voices: readonly PretendVoice[]) {
    super();
    this.voices = voices;
    Object.defineProperty(globalThis, 'speechSynthesis', { value: this, configurable: true });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', { value: PretendUtterance, configurable: true });
  }

  getVoices(): readonly PretendVoice[] {
    return this.voices;
  }

  speak(utterance: PretendUtterance): void {
    this.#now = utterance;
    this.lang = utterance.lang;
    this.said.push(utterance.text);
  }

  cancel(): void {
    const now = this.#now;
    this.#now = undefined;
    now?.dispatchEvent(new PretendError('canceled'));
  }

  get isReading(): boolean {
    return this.#now !== undefined;
  }

  /** The piece that is read comes to its end. */
  end(): void {
    const now = this.#now;
    this.#now = undefined;
    now?.dispatchEvent(new Event('end'));
  }

  /** Gives the browser its own back. */
  restore(): void {
    for (const [name, own] of this.#before) if (own !== undefined) Object.defineProperty(globalThis, name, own);
  }
}
