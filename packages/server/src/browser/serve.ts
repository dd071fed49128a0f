import { editorHost } from '../editor-host.js';
import { serve as serveFiles } from '../server.js';
import type { Serve } from '../start-server.js';

/** In a browser the editor is asked for files. */
export const serve: Serve = (connection, params) => serveFiles(connection, params, editorHost(connection));
