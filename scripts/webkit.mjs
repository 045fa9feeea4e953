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

/** How long the driver and its browser may take to start, and each command. */
const minute = 60_000;

/** Starts a driver, which has one browser at a time, and opens one. Throws if there is none within the time. */
export async function startWebKit(path) {
  const port = await freePort();
  // Without a screen, on one in memory.
  const isBlind = !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const [command, ...args] = [...(isBlind ? ['xvfb-run', '-a'] : []), path, `--port=${port}`];
  const settings = stillSettings();
  // There no graphics card puts layers together: without layers a step takes a third of the time.
  const flat = isBlind && { WEBKIT_DISABLE_COMPOSITING_MODE: '1' };
  const env = { ...process.env, XDG_CONFIG_HOME: settings, ...flat };
  // A group of its own: the screen and the browser end with it.
  const child = spawn(command, args, { stdio: 'ignore', detached: true, env });
  let ended;
  child.once('error', (error) => {
    ended = error;
  });
  child.once('exit', (code) => {
    ended ??= new Error(`${command} ended with ${code}`);
  });
  const end = () => {
    process.off('exit', end);
    rmSync(settings, { recursive: true, force: true });
    // What has never started, or has ended, has no group.
    if (child.pid && !ended) process.kill(-child.pid, 'SIGTERM');
  };
  process.once('exit', end);

  async function send(method, command, body = {}) {
    const answer = await fetch(`http://127.0.0.1:${port}${command}`, {
      method,
      ...(method === 'POST' && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(minute),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`${value.error}: ${value.message}`);
    return value;
  }

  async function isUp() {
    try {
      await send('GET', '/status');
      return true;
    } catch {
      return false;
    }
  }

  try {
    for (const until = Date.now() + minute; !(await isUp()); await pause(50)) {
      if (ended) throw ended;
      if (Date.now() > until) throw new Error(`${command} does not answer`);
    }
    const { sessionId } = await send('POST', '/session', { capabilities: {} });
    const session = `/session/${sessionId}`;
    return {
      send: (method, command, body) => send(method, `${session}${command}`, body),
      async stop() {
        // A browser that crashed has been closed.
        await send('DELETE', session).catch(() => undefined);
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
