export { handClock, type HandClock } from './hand-clock.js';
export { inventedOfficers, inventedPack } from './invented-pack.js';
export {
  createMockGateway,
  problemResponse,
  type Meddler,
  type MockGateway,
  type MockGatewayOptions,
} from './mock-gateway.js';
export type { Register } from './mock-register.js';
export { mockToken } from './mock-token.js';
