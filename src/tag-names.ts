import type { HaloCapture } from './capture/halo-capture.js';
import type { HaloCoverage } from './elements/halo-pamor/halo-coverage.js';
import type { HaloPamor } from './elements/halo-pamor/halo-pamor.js';
import type { HaloStandards } from './elements/halo-pamor/halo-standards.js';

export type { HaloEventsOutward } from './elements/halo-pamor/outward.js';
export type {
  HaloCapture as HaloCaptureElement,
  HaloCoverage as HaloCoverageElement,
  HaloPamor as HaloPamorElement,
  HaloStandards as HaloStandardsElement,
};

declare global {
  interface HTMLElementTagNameMap {
    'halo-pamor': HaloPamor;
    'halo-standards': HaloStandards;
    'halo-coverage': HaloCoverage;
    'halo-capture': HaloCapture;
  }
}
