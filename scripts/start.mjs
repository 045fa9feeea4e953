// `npm start`: from a clean clone to a page in the browser. PORT chooses the port; else the next free one from 4173.
import { giveUp, installDependencies, isFree, nextFreePort, root } from './setup.mjs';

const wanted = process.env.PORT ? Number(process.env.PORT) : undefined;
if (wanted !== undefined) {
  if (!Number.isInteger(wanted) || wanted < 1 || wanted > 65535) {
    giveUp(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
  }
  // Before the work, not after it.
  if (!(await isFree(wanted))) giveUp(`Port ${wanted} is taken. Choose another: PORT=${wanted + 1} npm start`);
}

const problem = await installDependencies();
if (problem) giveUp(problem);

// In this process, not in a child: whatever ends this process ends the server.
const { build, preview } = await import('vite');

try {
  await build({ root, logLevel: 'warn' });
} catch (error) {
  giveUp(`The page could not be built: ${error.message}`);
}

const port = wanted ?? (await nextFreePort(4173));
const server = await preview({
  root,
  logLevel: 'warn',
  // 127.0.0.1: `localhost` alone may mean only ::1, and then http://127.0.0.1 would not answer.
  preview: { host: '127.0.0.1', port, strictPort: true, open: false },
}).catch((error) => giveUp(`The page could not be served on port ${port}: ${error.message}`));

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.removeAllListeners(signal);
  process.once(signal, async () => {
    await server.close();
    process.exit(0);
  });
}

console.log(`http://localhost:${port}/`);
