import * as v from 'valibot';
import { warnOnce } from '../element/complain.ts';
import type { LambdaLifecycle } from '../element/element.ts';
import type { LambdaLifecycleEvents } from '../element/public.ts';
import { complaints } from '../words/complaints.ts';
import { cssValue } from './cssValue.ts';
import type { Line } from './line.ts';
import { methods } from './methods.ts';
import type { Parameters } from './parameters.ts';

const from = { source: v.literal('lambda-lifecycle'), v: v.literal(1) } as const;
const message = v.variant('type', [
  v.object({ ...from, type: v.literal('hello') }),
  v.object({
    ...from,
    type: v.literal('command'),
    reqId: v.union([v.string(), v.number()]),
    method: v.string(),
    args: v.exactOptional(v.array(v.unknown()), []),
  }),
  v.object({ ...from, type: v.literal('theme'), value: v.picklist(['auto', 'light', 'dark']) }),
  v.object({
    ...from,
    type: v.literal('css-vars'),
    vars: v.record(v.pipe(v.string(), v.regex(/^--ll-[a-z-]+$/)), cssValue),
  }),
]);

const told: readonly (keyof LambdaLifecycleEvents)[] = [
  'play',
  'pause',
  'ended',
  'timeupdate',
  'seeking',
  'seeked',
  'ratechange',
  'stepchange',
  'phasechange',
  'scenariochange',
  'paramschange',
  'error',
];

/** Methods that may bring another story, or other numbers. */
const tellsAnother: ReadonlySet<string> = new Set(['setScenario', 'setParams', 'setState']);

/** The native protocol: greets whoever says hello, and answers every command with a result or an error. */
export function speakNatively(
  element: LambdaLifecycle,
  line: Line,
  { id, isReadonly }: Pick<Parameters, 'id' | 'isReadonly'>,
): void {
  const sign = { source: 'lambda-lifecycle', v: 1, ...(id !== undefined && { id }) };
  let greeted = false;
  let ready: LambdaLifecycleEvents['ready'] | undefined;
  const greet = () => {
    if (greeted && ready) line.send({ ...sign, type: 'ready', ...ready, methods: Object.keys(methods), events: told });
  };
  element.addEventListener('ready', (event) => {
    ready = (event as CustomEvent<LambdaLifecycleEvents['ready']>).detail;
    greet();
  });
  for (const name of told) {
    element.addEventListener(name, (event) => {
      if (greeted) line.send({ ...sign, type: 'event', event: name, detail: (event as CustomEvent).detail });
    });
  }
  const answer = async (reqId: string | number, name: string, args: readonly unknown[]) => {
    try {
      const method = Object.hasOwn(methods, name) ? methods[name] : undefined;
      if (!method) throw new TypeError(`There is no method ${name.slice(0, 80)}.`);
      if (isReadonly && tellsAnother.has(name)) {
        throw new DOMException(`${name}: readonly=1 holds the story of this frame.`, 'NotAllowedError');
      }
      const checked = v.safeParse(method.takes, args);
      if (!checked.success) throw new TypeError(`${name}: ${checked.issues.map((issue) => issue.message).join('; ')}`);
      const value = await method.run(element, checked.output);
      line.send({ ...sign, type: 'result', reqId, ok: true, value: value ?? null });
    } catch (error) {
      const { name: kind, message: why } = error as Error;
      line.send({ ...sign, type: 'result', reqId, ok: false, error: { name: kind, message: why } });
    }
  };
  line.listen((data) => {
    const read = v.safeParse(message, data);
    if (!read.success) {
      if (isOurs(data)) warnOnce(complaints.ignored(read.issues[0].message.slice(0, 200)));
      return;
    }
    const said = read.output;
    if (said.type === 'command') void answer(said.reqId, said.method, said.args);
    else if (said.type === 'theme') element.theme = said.value;
    else if (said.type === 'css-vars') {
      for (const [name, value] of Object.entries(said.vars)) element.style.setProperty(name, value);
    } else {
      greeted = true;
      greet();
    }
  });
}

const isOurs = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && (data as { source?: unknown }).source === 'lambda-lifecycle';
