/** A file that a native shell or a page gives to the other. */
export interface BridgeFile {
  readonly blob: Blob;
  /** Its name says what it is and names nobody. */
  readonly name: string;
}

/** What a native shell may be able to do, by the name of the call. */
export const CAPABILITIES = [
  'capturePhoto',
  'pickFile',
  'scanCode',
  'share',
  'print',
  'dial',
  'openExternal',
  'secureStore',
  'speak',
  'biometricUnlock',
] as const;

/** @see CAPABILITIES */
export type Capability = (typeof CAPABILITIES)[number];

/** What a photo is of, by ids alone. */
export interface PhotoTag {
  readonly tag: string;
}

/** What is shared: a file, a text, or both. */
export interface ShareOf {
  readonly title: string;
  readonly text?: string | undefined;
  readonly file?: BridgeFile | undefined;
}

/** Where an app keeps secrets; the same as `SecureStore` of the client. */
export interface BridgeStore {
  readonly get: (key: string) => Promise<string | null | undefined>;
  readonly set: (key: string, value: string) => Promise<void>;
  readonly delete: (key: string) => Promise<void>;
}

/**
 * What the app around the page does for it. Each part may be missing, and then the page does what the web can: the file input
 * for a photo, the list of apps or a download to share, the browser's own print, a `tel:` link, a PIN in place of the store.
 * `undefined` of a photo, a file or a code says that the person thought better of it.
 */
export interface HaloBridge {
  /** Takes one photo with the phone's camera. `tag` names what is photographed, by ids alone. */
  readonly capturePhoto?: ((of: PhotoTag) => Promise<Blob | undefined>) | undefined;
  /** A photo that was taken when the page was lost to it, once; undefined when there is none for this tag. */
  readonly lostPhoto?: ((of: PhotoTag) => Promise<Blob | undefined>) | undefined;
  /** Lets the person choose one file of these types, such as `image/*`. */
  readonly pickFile?: ((of: { readonly accept: readonly string[] }) => Promise<BridgeFile | undefined>) | undefined;
  /** Reads one QR code with the camera. */
  readonly scanCode?: (() => Promise<string | undefined>) | undefined;
  /** Shows the phone's list of apps with a file or a text. */
  readonly share?: ((of: ShareOf) => Promise<void>) | undefined;
  /** Prints a page that needs no other file; the page that is shown when there is none. */
  readonly print?: ((of: { readonly title: string; readonly page?: Blob | undefined }) => Promise<void>) | undefined;
  /** Opens the phone's dialler with a number such as `+62215550100`; the person presses the green key. */
  readonly dial?: ((number: string) => Promise<void>) | undefined;
  /** Opens an `https:` address outside of this page. */
  readonly openExternal?: ((url: string) => Promise<void>) | undefined;
  /** Keeps secrets outside of the page, for example under a key of Android's Keystore. */
  readonly secureStore?: BridgeStore | undefined;
  /** Reads text aloud in a language such as `id-ID`; resolves when it was read. An empty text stops what is read. */
  readonly speak?: ((text: string, locale: string) => Promise<void>) | undefined;
  /** Asks for a finger or a face; false when it was not the owner's. Asked once before the secure store gives a secret. */
  readonly biometricUnlock?: (() => Promise<boolean>) | undefined;
  /** Calls back at the back key; what it gives says whether something was gone back from, and if not the app leaves. */
  readonly onBack?: ((act: () => boolean) => () => void) | undefined;
  /** Tells the app whether its back key would find something. */
  readonly tellBack?: ((canGoBack: boolean) => void) | undefined;
  /** Calls back when the app was opened again. */
  readonly onResume?: ((act: () => void) => () => void) | undefined;
}
