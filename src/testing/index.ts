/**
 * A gateway for the tests of a host: the same rulebook, routes and problems as a real one, over memory. Runs in a page, in a
 * worker and in Node; `halo-pamor/testing/node` puts it behind an address. For tests alone: its keys stand in the open.
 *
 * @packageDocumentation
 */
export { mockGateway, type InventedPeople, type TestGateway, type TestGatewayOptions } from './test-gateway.js';
export type { Arrived } from './mock-arrived.js';
export type { FailWish, MockFault } from './mock-faults.js';
export type { TokenWish } from './mock-trust.js';
export { inventedCoverage, type TestCoverage } from './invented-coverage.js';
export { inventedStandards } from './invented-standards.js';
export { inventedOfficers, inventedPack } from './invented-pack.js';
