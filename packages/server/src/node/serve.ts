import type { InitializationOptions } from '@jixiao/protocol';
import { editorHost } from '../editor-host.js';
import { serve as serveFiles } from '../server.js';
import type { Serve } from '../start-server.js';
import { diskHost } from './disk-host.js';

/** In node the server reads files from the disk itself. */
export const serve: Serve = (connection, params) => {
  const { readsFiles } = (params.initializationOptions ?? {}) as InitializationOptions;
  serveFiles(connection, params, diskHost(readsFiles ? editorHost(connection) : undefined));
};
