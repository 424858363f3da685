/** What a doctor is shown. Everything but the gateway may be left out. */
export interface Patient {
  /** Address of the gateway. */
  readonly gateway: string;
  /** Address of the page that carries the tag. */
  readonly page?: string;
  /** Address of the page of a city that `page` shows in a frame. */
  readonly frame?: string;
  /** The code of the city; the tag's or the token's unless told. */
  readonly city?: string;
  /** A token as `getToken` gives it. It is sent to the gateway and shown to nobody. */
  readonly token?: string;
  /** Address that takes the gateway's webhooks. */
  readonly webhook?: string;
  /** How long the first of the stream of news may take, in milliseconds; six seconds unless told. */
  readonly patienceMs?: number;
  /** The hash of each file of this package's script-tag build, to know it again on the page. */
  readonly files?: Readonly<Record<string, string>>;
}
