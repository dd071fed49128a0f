import type { Io, Output } from './io.js';
import { run } from './main.js';

/** The command as a program of its own: what the bundle starts. */
const io: Io = {
  stdout: outputOf(process.stdout),
  stderr: outputOf(process.stderr),
  stdin: readStandardInput,
  interruption,
  protocol: { input: process.stdin, output: process.stdout },
  cwd: process.cwd(),
  env: process.env,
};

// Whoever reads the output has seen enough (`| head`): nothing is left to say.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(2);
  });
}

process.exitCode = await run(process.argv.slice(2), io);

function outputOf(stream: NodeJS.WriteStream): Output {
  return {
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns;
    },
    write(text) {
      if (text.length === 0 || stream.write(text)) return;
      return new Promise((resolve) => stream.once('drain', resolve));
    },
  };
}

function interruption(): AbortSignal {
  const controller = new AbortController();
  // Only once: who presses it again means it.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => controller.abort());
  return controller.signal;
}

async function readStandardInput(limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit) break;
  }
  return Buffer.concat(chunks);
}
