export * from './city/index.js';
