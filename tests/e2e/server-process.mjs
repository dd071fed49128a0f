import { spawn } from 'node:child_process';
import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Starts the server and waits until it answers.
 * @param {{ node: string, args: string[], env: Record<string, string> }} host how to run it
 * @param {string[]} flags
 * @param {string} [socket] the file it listens on, where it has no origin
 * @returns {Promise<{ origin: string, log: () => string, stop: () => Promise<void> }>}
 */
export async function startServer({ node, args, env }, flags, socket) {
  // A group of its own: the server starts a process for each window, and all of them end together.
  const server = spawn(node, [...args, ...flags], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (data) => (output += data));
  const ended = new Promise((done) => server.on('close', done));
  const kill = () => signal(server, 'SIGKILL');
  // A run that is cut short must not leave its server running.
  process.once('exit', kill);

  async function stop() {
    signal(server, 'SIGTERM');
    const stopped = await Promise.race([ended.then(() => true), sleep(10_000, false, { ref: false })]);
    if (!stopped) kill();
    await ended;
    process.off('exit', kill);
  }

  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && server.exitCode === null) {
    const origin = socket ? '' : /HTTP server listening on (http:\/\/[\d.]+:\d+)/.exec(output)?.[1];
    if (origin !== undefined && (await answers(origin, socket))) return { origin, log: () => output, stop };
    await sleep(50);
  }
  await stop();
  throw new Error(`VS Code 没有启动。/ VS Code did not start.\n${output}`);
}

function signal(server, name) {
  try {
    process.kill(-server.pid, name);
  } catch (error) {
    // Nothing is left of it.
    if (error.code !== 'ESRCH') throw error;
  }
}

function answers(origin, socketPath) {
  const options = { path: '/healthz', ...(socketPath && { socketPath }) };
  return new Promise((resolve) => {
    const asked = request(origin || 'http://localhost', options, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    // Not yet: asked again until the deadline.
    asked.on('error', () => resolve(false));
    asked.end();
  });
}
