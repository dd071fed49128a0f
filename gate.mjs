/**
 * Lets one person into a server of this computer: whoever has the address with its secret. The server itself listens on a socket file
 * that nobody else may open.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, request } from 'node:http';

const cookieName = 'jixiao';

/**
 * @param {string} socketPath where the server listens
 * @param {number} [port] of 127.0.0.1; any free one when not given
 * @returns {Promise<{ origin: string, secret: string, close: () => void }>} the secret goes into the address as `?key=`
 */
export async function openGate(socketPath, port = 0) {
  const secret = randomBytes(24).toString('base64url');
  const knows = (given) => {
    const [a, b] = [Buffer.from(given ?? ''), Buffer.from(secret)];
    return a.length === b.length && timingSafeEqual(a, b);
  };
  const cookieOf = ({ headers }) => new RegExp(`(?:^|; )${cookieName}=([^;]*)`).exec(headers.cookie ?? '')?.[1];

  const gate = createServer((asked, answer) => {
    const url = new URL(asked.url, 'http://localhost');
    if (knows(url.searchParams.get('key'))) {
      // From now on the browser shows the secret by itself, and it stands in the address no longer.
      url.searchParams.delete('key');
      const cookie = `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
      answer.writeHead(302, { location: `${url.pathname}${url.search}`, 'set-cookie': cookie }).end();
      return;
    }
    if (!knows(cookieOf(asked))) {
      answer.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' });
      answer.end('请用终端里显示的完整网址打开。\nUse the whole address that the terminal shows.\n');
      return;
    }
    const passed = request({ socketPath, method: asked.method, path: asked.url, headers: asked.headers }, (reply) => {
      answer.writeHead(reply.statusCode, reply.headers);
      reply.pipe(answer);
    });
    passed.on('error', () => answer.writeHead(502).end());
    asked.pipe(passed);
  });

  gate.on('upgrade', (asked, socket, head) => {
    if (!knows(cookieOf(asked))) {
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const passed = request({ socketPath, path: asked.url, headers: asked.headers });
    passed.on('upgrade', (reply, other, first) => {
      const headers = reply.rawHeaders.reduce((all, text, index) => all + (index % 2 ? `: ${text}\r\n` : text), '');
      socket.write(`HTTP/1.1 101 Switching Protocols\r\n${headers}\r\n`);
      if (first.length > 0) socket.write(first);
      if (head.length > 0) other.write(head);
      for (const [from, to] of [
        [socket, other],
        [other, socket],
      ]) {
        from.on('error', () => to.destroy());
        from.pipe(to);
      }
    });
    passed.on('response', () => socket.destroy());
    passed.on('error', () => socket.destroy());
    passed.end();
  });

  await new Promise((done, failed) => gate.once('error', failed).listen(port, '127.0.0.1', done));
  const close = () => {
    gate.close();
    gate.closeAllConnections();
  };
  return { origin: `http://127.0.0.1:${gate.address().port}`, secret, close };
}
