import { settlePersona } from './persona.js';
import { tokenOf } from './token.js';

/** The part of the host script that this page uses; it is somebody else's, taken by its address. */
interface FrameHost {
  readonly mountFrame: (
    container: Element,
    options: {
      readonly src: string;
      readonly origin: string;
      readonly city: string | undefined;
      readonly getToken: () => Promise<string>;
    },
  ) => { goBack(): Promise<boolean>; readonly canGoBack: boolean; destroy(): void };
}

const isFrameHost = (module: unknown): module is FrameHost =>
  typeof module === 'object' && module !== null && 'mountFrame' in module && typeof module.mountFrame === 'function';

const address = '/plugin/frame-host.js';
const host: unknown = await import(address);
const portal = document.querySelector<HTMLElement>('[data-portal]');
const select = document.querySelector<HTMLSelectElement>('#persona');
const persona = select === null ? undefined : settlePersona(select);
const origin = portal?.dataset['frames'];

if (isFrameHost(host) && portal !== null && persona !== undefined && origin !== undefined) {
  portal.addEventListener('halo-ready', () => portal.querySelector('[data-portal-waiting]')?.remove());
  const frame = host.mountFrame(portal, {
    src: `${origin}/bingkai`,
    origin,
    city: persona.dataset['city'],
    getToken: () => tokenOf(persona),
  });
  document.querySelector('.app-back')?.addEventListener('click', (event) => {
    if (!frame.canGoBack) return;
    event.preventDefault();
    void frame.goBack();
  });
}
