import { Writable } from 'node:stream';
import { pino, type Logger } from 'pino';
import type { GatewaySettings } from './settings.js';

/**
 * Hides what could be an identity number (16 digits in a row) or a phone number, wherever it stands. Nothing should put
 * one into a log; this is the net below.
 */
export function redact(line: string): string {
  return line.replace(/(?<!\d)\d{16}(?!\d)/g, '[16 digits]').replace(/(?<!\d)(?:\+?62|0)8\d{7,11}(?!\d)/g, '[phone]');
}

/** Structured logs, one JSON object a line, redacted as they leave. */
export function openLog(
  level: NonNullable<GatewaySettings['log']>,
  out: { write(line: string): unknown } = process.stdout,
): Logger {
  const redacting = new Writable({
    decodeStrings: false,
    write(line: unknown, _encoding, done) {
      out.write(redact(String(line)));
      done();
    },
  });
  return pino({ level, base: null }, redacting);
}
