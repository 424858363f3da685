import type { CityPack, CityStandards, OfficersReply } from '@halo-pamor/contract';
import type { ArrivedLog } from './mock-arrived.js';
import type { TestCoverage } from './invented-coverage.js';
import type { Register } from './mock-register.js';
import type { MockSealing } from './mock-sealing.js';
import type { MockUploads } from './mock-uploads.js';

/** What the answers of a mock gateway are made of. */
export interface MockParts {
  readonly pack: CityPack;
  readonly officers: OfficersReply;
  /** What the city publishes about its services; undefined where it publishes nothing. */
  readonly standards: CityStandards | undefined;
  /** Who owns which document; undefined where nobody counted. */
  readonly coverage: TestCoverage | undefined;
  /** In milliseconds since 1970. */
  readonly now: () => number;
  readonly pageSize: number;
  readonly register: Register;
  readonly uploads: MockUploads;
  readonly sealing: MockSealing;
  readonly arrived: ArrivedLog;
}
