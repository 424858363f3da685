/**
 * The reference gateway: the routes of the contract over PostgreSQL, or PGlite in the same process.
 *
 * @packageDocumentation
 */
export { createGateway, type Gateway } from './gateway.js';
export { handoverCodes, type HandoverCodes } from './handover/handover-code.js';
export { readSettings, WrongSettingError, type GatewaySettings } from './settings.js';
export { FolderInUseError } from './store/folder-lock.js';
export { DatabaseFault, type FaultKind } from './store/fault.js';
