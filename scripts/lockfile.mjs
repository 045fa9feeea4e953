// What `npm ci` on another machine would trip over, found here instead.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './setup.mjs';

/** Where Node would look for `name` when `path` asks for it: nested first, then every folder above. */
function isReachable(packages, path, name) {
  for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    if (packages[folder ? `${folder}/node_modules/${name}` : `node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
}

/** One sentence for each fault of package-lock.json. */
export function lockfileFaults(file = join(root, 'package-lock.json')) {
  const faults = [];
  const { packages } = JSON.parse(readFileSync(file, 'utf8'));
  for (const [path, entry] of Object.entries(packages)) {
    // npm leaves out a platform's package that a lagging registry does not have, and then refuses its own lockfile.
    for (const name of Object.keys(entry.optionalDependencies ?? {})) {
      if (!isReachable(packages, path, name)) faults.push(`${path}: its optional ${name} is not in the lockfile`);
    }
    if (path === '' || entry.link) continue;
    if (!entry.integrity && !entry.inBundle) faults.push(`${path}: no integrity`);
    if (entry.resolved) faults.push(`${path}: "resolved" ties it to one registry`);
  }
  return faults;
}
