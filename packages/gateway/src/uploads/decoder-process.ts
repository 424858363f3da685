/**
 * The decoder's own process: one picture after another, as `decoder.ts` asks. What a hostile picture may do to a decoder
 * happens here, beside the gateway, and ends with this process.
 */
import { decoderTask } from './decoder-messages.js';
import { remakePicture } from './picture.js';

process.on('message', (message) => {
  const { path, type, to } = decoderTask().parse(message);
  remakePicture(path, type, to).then(
    (remade) => process.send?.(remade),
    (cause: unknown) => process.send?.({ failed: cause instanceof Error && 'code' in cause ? String(cause.code) : '' }),
  );
});
process.on('disconnect', () => process.exit());
