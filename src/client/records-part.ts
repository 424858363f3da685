export { recordPayloads } from '@halo-pamor/contract';
