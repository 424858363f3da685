/**
 * The decoder's own process: one picture after another, as `decoder.ts` asks. What a hostile picture may do to a decoder
 * happens here, beside the gateway, and ends with this process.
 */
import { decoderTask } from './decoder-messages.js';
import { remakePicture } from './picture.js';

const LOOK_MS = 50;

process.on('message', (message) => {
  const { path, type, to, mostMs } = decoderTask().parse(message);
  const before = process.cpuUsage();
  // By the time of the processor: where others have it, a picture takes long and is none the worse. The decoding goes on in
  // a thread that nothing stops, and for which an orderly exit would wait.
  const looks = setInterval(() => {
    const { user, system } = process.cpuUsage(before);
    if (user + system > mostMs * 1000) process.kill(process.pid, 'SIGKILL');
  }, LOOK_MS);
  remakePicture(path, type, to)
    .then(
      (remade) => process.send?.(remade),
      (cause: unknown) =>
        process.send?.({ failed: cause instanceof Error && 'code' in cause ? String(cause.code) : '' }),
    )
    .finally(() => clearInterval(looks));
});
process.on('disconnect', () => process.exit());
