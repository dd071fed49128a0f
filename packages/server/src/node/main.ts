import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startNodeServer } from './index.js';

// How the two talk is said by the arguments: --stdio, --node-ipc, --socket or --pipe.
startNodeServer(createConnection(ProposedFeatures.all));
