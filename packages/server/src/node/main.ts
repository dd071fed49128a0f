import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { serve } from './index.js';

// How the two talk is said by the arguments: --stdio, --node-ipc, --socket or --pipe.
serve(createConnection(ProposedFeatures.all));
