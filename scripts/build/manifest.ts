/** Documented members of an interface: `/** doc *\/ name: type;`. */
function membersOf(text: string, name: string): { name: string; type: string; description: string }[] {
  const body = text.split(`export interface ${name} `)[1]?.split('\n}')[0] ?? '';
  return [...body.matchAll(/(?:\/\*\* (.*?) \*\/\n)?^ {2}(?:readonly )?(\w+)(\(.*?\))?\??: (.*);$/gm)].map(
    ([, description = '', member = '', parameters = '', type = '']) => ({
      name: member,
      type: parameters ? `${parameters} => ${type}` : type,
      description,
    }),
  );
}

const unique = (found: Iterable<RegExpMatchArray>): string[] => [...new Set([...found].map(([, name = '']) => name))];

/**
 * What tools read of the element (custom-elements.json), from the sources themselves: what is not in them is not in it.
 * See https://github.com/webcomponents/custom-elements-manifest.
 */
export async function describeElement(source: (name: string) => Promise<string>) {
  const [publics, table, shell, controls, settable, ...css] = await Promise.all(
    ['public.ts', 'attributes.ts', 'shell.ts', 'controls.ts', 'settable.ts', 'element.css', 'acting.css'].map(source),
  );
  const members = membersOf(publics ?? '', 'LambdaLifecycleElement');
  const attributes = unique(
    (table?.split('export const attributes = {')[1]?.split('as const')[0] ?? '').matchAll(/^ {2}(\w+): \{/gm),
  );
  const params = /paramNames[^']*'([\w -]+)'/.exec(table ?? '')?.[1]?.split(' ') ?? [];
  const tokens = unique((/settable =\s+'([^']+)'/.exec(settable ?? '')?.[1] ?? '').matchAll(/(?<![:\w-])([\w-]+)/g));
  const paramDescription =
    'Of the reader’s own story (`what-if`, `free-play`), as the page’s links have it; see `params`.';
  const declaration = {
    kind: 'class',
    name: 'LambdaLifecycle',
    tagName: 'lambda-lifecycle',
    customElement: true,
    superclass: { name: 'HTMLElement' },
    description:
      'The lifecycle of AWS Lambda as a sequence diagram that is stepped through. Each topic with live examples: reference/ of the built site.',
    attributes: [
      ...attributes.map((name) => {
        const { type = '', description = '' } = members.find((member) => member.name === name) ?? {};
        return { name, fieldName: name, type: { text: type }, description };
      }),
      ...params.map((name) => ({ name, type: { text: 'string' }, description: paramDescription })),
    ],
    members: members.map(({ name, type, description }) => ({
      kind: type.includes('=>') ? 'method' : 'field',
      name,
      type: { text: type },
      description,
    })),
    events: membersOf(publics ?? '', 'LambdaLifecycleEvents').map(({ name, type, description }) => ({
      name,
      type: { text: `CustomEvent<${type}>` },
      description,
    })),
    slots: [
      { name: '', description: 'Shown until a story is there.' },
      ...unique(`${shell}${controls}`.matchAll(/make\('slot', \{ name: '([\w-]+)' \}/g)).map((name) => ({ name })),
    ],
    cssParts: unique(`${shell}${controls}`.matchAll(/part: '([\w-]+)'/g)).map((name) => ({ name })),
    cssProperties: [
      ...tokens.map((name) => `--ll-${name}`),
      ...unique(css.join('').matchAll(/var\((--ll-[\w-]+)/g)),
    ].map((name) => ({ name })),
  };
  const exported = {
    kind: 'js',
    name: 'LambdaLifecycle',
    declaration: { name: 'LambdaLifecycle', module: 'index.js' },
  };
  const defined = {
    kind: 'custom-element-definition',
    name: 'lambda-lifecycle',
    declaration: { name: 'LambdaLifecycle', module: 'index.js' },
  };
  return {
    schemaVersion: '1.0.0',
    modules: [
      { kind: 'javascript-module', path: 'index.js', declarations: [declaration], exports: [exported] },
      { kind: 'javascript-module', path: 'define.js', declarations: [], exports: [defined] },
    ],
  };
}
