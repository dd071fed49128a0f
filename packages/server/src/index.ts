export * from './file-host.js';
export { startServer } from './server.js';
