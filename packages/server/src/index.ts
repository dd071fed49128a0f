export * from './file-host.js';
export { startServer } from './start-server.js';
