import module from 'node:module';

// Where node keeps what it has compiled, the next start need not compile it again: so nothing else is imported before.
(module as { enableCompileCache?(): unknown }).enableCompileCache?.();
const { serveByArguments } = await import('./index.js');
serveByArguments();
