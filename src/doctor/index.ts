/**
 * A doctor for the device itself: what a page can do there, and what keeps it from the gateway. A developer calls it in the real
 * page, on the real phone, and pastes what it says beside what `npx halo-pamor doctor` says of the gateway and the page.
 * Nothing of it is needed by the plugin. Importing this does nothing.
 *
 * @packageDocumentation
 */
export { examineDevice, type DeviceDoctorOptions } from './examine-device.js';
export { isHealthy, reportText, type DoctorReport, type Finding, type FindingState } from '@halo-pamor/contract';
