import { minify } from 'terser';
import type { Plugin } from 'vite';

/** What XState tells its inspectors, of whom there are none: left out, where nobody waits for an answer. */
const toInspectors = ['this.system', 'this._actorScope.system'].map((system) => `${system}._sendInspectionEvent`);

/** The same script, smaller: in what pages fetch that hold a picture, Vite's own minifier leaves one byte in sixty to find. */
export async function squeeze(code: string, module = false): Promise<string> {
  const compress = { passes: 2, pure_funcs: toInspectors };
  const found = await minify(code, { module, ecma: 2020, compress, format: { comments: false } });
  if (!found.code) throw new Error('Nothing is left of a script.');
  return found.code;
}

/** Squeezes each module of a build. */
export const squeezed: Plugin = {
  name: 'squeezed',
  enforce: 'post',
  async generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) if (file.type === 'chunk') file.code = await squeeze(file.code, true);
  },
};
