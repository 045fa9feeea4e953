// WebKit by plain W3C WebDriver, as Debian ships it: WebKitWebDriver and the MiniBrowser that it starts.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

/** Settings of GTK by which a reader asks for no motion: sixty pictures a second of it are most of what a walk costs. */
function stillSettings() {
  const folder = mkdtempSync(join(tmpdir(), 'lambda-lifecycle-webkit-'));
  mkdirSync(join(folder, 'gtk-3.0'));
  writeFileSync(join(folder, 'gtk-3.0/settings.ini'), '[Settings]\ngtk-enable-animations=false\n');
  return folder;
}

/** Starts a driver, which has one browser at a time, and opens one. Throws if there is none within the time. */
export async function startWebKit(path, seconds = 60) {
  const port = await freePort();
  // Without a screen, on one in memory.
  const isBlind = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const [command, ...args] = [...(isBlind ? ['xvfb-run', '-a'] : []), path, `--port=${port}`];
  // A group of its own: the screen and the browser end with it.
  const settings = stillSettings();
  const child = spawn(command, args, {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, XDG_CONFIG_HOME: settings },
  });
  let ended;
  child.once('error', (error) => {
    ended = error;
  });
  child.once('exit', (code) => {
    ended ??= new Error(`${command} ended with ${code}`);
  });
  const kill = () => {
    rmSync(settings, { recursive: true, force: true });
    try {
      process.kill(-child.pid, 'SIGTERM');
    } catch {
      // It has ended.
    }
  };
  process.once('exit', kill);

  async function send(method, command, body) {
    const answer = await fetch(`http://127.0.0.1:${port}${command}`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }),
      signal: AbortSignal.timeout(seconds * 1000),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  try {
    for (const until = Date.now() + seconds * 1000; ; await pause(50)) {
      if (ended) throw ended;
      if (
        await send('GET', '/status').then(
          () => true,
          () => false,
        )
      )
        break;
      if (Date.now() > until) throw new Error(`${command} does not answer`);
    }
    const { sessionId, capabilities } = await send('POST', '/session', { capabilities: {} });
    return {
      version: `${capabilities.browserName} ${capabilities.browserVersion}`,
      send: (method, command, body) => send(method, `/session/${sessionId}${command}`, body),
      async stop() {
        await send('DELETE', `/session/${sessionId}`).catch(() => undefined);
        process.off('exit', kill);
        kill();
      },
    };
  } catch (error) {
    process.off('exit', kill);
    kill();
    throw error;
  }
}
