export { serveMock, type Servable, type ServedMock, type ServeMockOptions } from './serve-mock.js';
