/**
 * Shows Halo Pamor in a frame that a city serves from its own origin, for a page that cannot or may not take in a script of
 * somebody else. Online only: browsers keep no storage for frames of other sites that can be relied on.
 *
 * @packageDocumentation
 */
export { type FrameSettings } from './frame-settings.js';
export { mountFrame, type FrameOptions, type MountedFrame } from './mount-frame.js';
