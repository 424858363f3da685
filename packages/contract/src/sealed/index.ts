export { byOf, byText, SEALED_FILE_TYPE, sealedData, type SealedAbout } from './associated.js';
export { CARRIED_TYP, carriedReceiptShape, type CarriedReceipt } from './carried.js';
export { sealedCommandShape, type SealedCommand } from './command.js';
export {
  BODY_NONCE_BYTES,
  SEALED_VERSION,
  sealedFileShape,
  sealedShape,
  SEALING_INFO,
  type Sealed,
  type SealedFile,
} from './envelope.js';
export { sealedFileKeyShape, sealedKeyShape, type SealedFileKey, type SealedKey } from './inner.js';
export { PERMIT_LIFE_S, PERMIT_TYP, permitClaims, permitReply, type PermitClaims, type PermitReply } from './permit.js';
