import type { Plugin } from 'vite';

/**
 * Where all is one script, `import()` loads nothing, and its wrapping only keeps what nobody uses: each becomes an
 * import at the top, and a promise of what is there already. What is named `apart` stays: each is a script of its own.
 */
export function staticImports(apart: readonly string[] = []): Plugin {
  return {
    name: 'static-imports',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id) || !code.includes('import(')) return null;
      const heads: string[] = [];
      const body = code.replace(/\bimport\('([^']+)'\)/g, (whole, target: string) => {
        if (apart.some((name) => target.endsWith(`/${name}.ts`))) return whole;
        heads.push(`import * as loaded${heads.length} from '${target}';`);
        return `Promise.resolve(loaded${heads.length - 1})`;
      });
      return { code: `${heads.join('\n')}\n${body}`, map: null };
    },
  };
}
