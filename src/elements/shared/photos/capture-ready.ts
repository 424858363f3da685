import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { openPictureMaker, type PictureMaker } from '../../../capture/picture/picture-maker.js';
import { loadCapture } from './load-capture.js';

/**
 * Has the camera's part and its worker ready for as long as an element is on the page, so that a first picture can be taken
 * where the signal is gone by then.
 */
export class CaptureReady implements ReactiveController {
  #maker: PictureMaker | undefined;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#maker = openPictureMaker();
    // Who presses the button tries again and is told.
    loadCapture().catch(() => undefined);
  }

  hostDisconnected(): void {
    this.#maker?.close();
    this.#maker = undefined;
  }

  /** For `openMaker` of `<halo-photos>`: lends the maker that is open, and lets nobody close it. */
  readonly lend = (): PictureMaker => {
    const maker = this.#maker;
    return maker === undefined ? openPictureMaker() : { make: (file) => maker.make(file), close: () => undefined };
  };
}
