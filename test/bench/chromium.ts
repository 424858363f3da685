import chromium from '@sparticuz/chromium';

/** Where Chromium is: the one that `CHROME_PATH` names, else the one of the development package. */
export async function chromiumPath(): Promise<string> {
  return process.env['CHROME_PATH'] ?? (await chromium.executablePath());
}

/** The package's own arguments are not used: they switch web security and isolation off. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-quic',
  '--disable-dev-shm-usage',
];
