import { HaloBoardRows } from './halo-board-rows.js';
import { HaloMonitor } from './halo-monitor.js';

/** The elements of the board by tag. Importing this registers nothing. */
export const monitorElements = { 'halo-board-rows': HaloBoardRows, 'halo-monitor': HaloMonitor } as const;
