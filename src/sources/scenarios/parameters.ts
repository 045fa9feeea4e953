import {
  chosen,
  codeInit,
  type Figure,
  firstRun,
  idleTime,
  laterRun,
  making,
  makingFromZip,
  runtimeInit,
} from './figures.ts';

/** Everything about a function and its requests that a reader can choose. Times in ms. */
export interface Parameters {
  readonly packaging: 'image' | 'zip';
  readonly architecture: 'x86_64' | 'arm64';
  readonly memoryMb: number;
  readonly timeoutMs: number;
  /** Until the code can be read: from the microVM to INIT. */
  readonly codeMs: number;
  readonly runtimeInitMs: number;
  readonly functionInitMs: number;
  /** The handler's first run in an environment, and each later one. */
  readonly handlerMs: number;
  readonly laterHandlerMs: number;
  readonly response: 'buffered' | 'streaming' | 'tooLarge';
  /** Whose client speaks with the Runtime API: they differ where a response is too large. */
  readonly client: 'node' | 'python';
  readonly extension: 'none' | 'one';
  /** Until the extension has registered. The runtime starts only then. */
  readonly extensionInitMs: number;
  /** What the extension does after the runtime is done. */
  readonly extensionTailMs: number;
  readonly snapStart: boolean;
  /** Until the microVM runs again, and the runtime's after-restore hooks. */
  readonly restoreMs: number;
  readonly hooksMs: number;
  /** Environments of provisioned concurrency; 0 is none. */
  readonly provisioned: number;
  readonly requests: number;
  readonly arrival: 'sequence' | 'atOnce';
  /** Before each later request, and before the first one where environments are made ahead. */
  readonly idleMs: number;
  readonly frontDoor: 'direct' | 'functionUrl' | 'apiGateway' | 'alb';
}

export type ParameterName = keyof Parameters;

/** Who draws a line: AWS in a document, a measurement, or this page for want of one. */
export type BoundSource = 'quotas' | 'lifecycle' | 'nerBench' | 'observed' | 'page';

export interface Bounds {
  readonly min: number;
  readonly max: number;
  readonly source: BoundSource;
}

interface NumberRow extends Bounds {
  /** The name in links. */
  readonly link: string;
  /** What 1 in a link is worth. */
  readonly unit?: number;
  readonly whole?: true;
}

/** INIT's limit where no client waits: 130 s, or the function's own limit if that is longer (facts §1.2). */
export const aheadInitLimitMs = 130_000;
/** INIT's limit on demand, and that of the hooks after a restore. */
export const initLimitMs = 10_000;

const ahead = { min: 0, max: aheadInitLimitMs, source: 'lifecycle' } as const;
const longest = { min: 0, max: 900_000, source: 'quotas' } as const;

/** Beyond these bounds AWS accepts no setting, or nothing is known to last so long. */
export const numberParameters = {
  memoryMb: { link: 'memory', min: 128, max: 10_240, source: 'quotas', whole: true },
  timeoutMs: { link: 'timeout', min: 1_000, max: 900_000, source: 'quotas', unit: 1_000, whole: true },
  codeMs: { link: 'code', min: 0, max: 32_000, source: 'nerBench' },
  runtimeInitMs: { link: 'runtime-init', ...ahead },
  functionInitMs: { link: 'init', ...ahead },
  handlerMs: { link: 'handler', ...longest },
  laterHandlerMs: { link: 'later', ...longest },
  extensionInitMs: { link: 'extension-init', ...ahead },
  extensionTailMs: { link: 'tail', ...longest },
  restoreMs: { link: 'restore', min: 0, max: 10_000, source: 'page' },
  hooksMs: { link: 'hooks', min: 0, max: 20_000, source: 'page' },
  provisioned: { link: 'provisioned', min: 0, max: 4, source: 'page', whole: true },
  requests: { link: 'requests', min: 1, max: 4, source: 'page', whole: true },
  idleMs: { link: 'idle', min: 0, max: 3_600_000, source: 'observed' },
} as const satisfies Partial<Record<ParameterName, NumberRow>>;
export type NumberParameter = keyof typeof numberParameters;

/** Each choice with its names in links. */
export const choiceParameters = {
  packaging: { link: 'packaging', of: { image: 'image', zip: 'zip' } },
  architecture: { link: 'arch', of: { x86_64: 'x86_64', arm64: 'arm64' } },
  response: { link: 'response', of: { buffered: 'buffered', streaming: 'streaming', tooLarge: 'too-large' } },
  client: { link: 'client', of: { node: 'node', python: 'python' } },
  extension: { link: 'extension', of: { none: 'none', one: 'one' } },
  arrival: { link: 'arrive', of: { sequence: 'in-turn', atOnce: 'at-once' } },
  frontDoor: {
    link: 'door',
    of: { direct: 'direct', functionUrl: 'function-url', apiGateway: 'api-gateway', alb: 'alb' },
  },
} as const satisfies Partial<Record<ParameterName, { link: string; of: Readonly<Record<string, string>> }>>;
export type ChoiceParameter = keyof typeof choiceParameters;

const snapStartLink = 'snapstart';
const numberNames = Object.keys(numberParameters) as NumberParameter[];
const choiceNames = Object.keys(choiceParameters) as ChoiceParameter[];

/** What a link calls it. */
export const linkOf = (parameter: ParameterName): string =>
  parameter === 'snapStart' ? snapStartLink : { ...choiceParameters, ...numberParameters }[parameter].link;

/** Every name of a what-if in links. */
export const parameterLinks: readonly string[] = [
  ...Object.values(choiceParameters).map(({ link }) => link),
  ...Object.values(numberParameters).map(({ link }) => link),
  snapStartLink,
];

/** The figures of the stories, where a time is one of them: they keep their sources. */
export function standardFigures(packaging: Parameters['packaging']) {
  return {
    codeMs: packaging === 'zip' ? makingFromZip.initStart : making.initStart,
    runtimeInitMs: runtimeInit,
    functionInitMs: codeInit,
    handlerMs: firstRun,
    laterHandlerMs: laterRun,
    extensionInitMs: chosen(45),
    extensionTailMs: chosen(35),
    restoreMs: { ms: 396.25, source: 'snapStart' },
    hooksMs: { ms: 115, source: 'snapStart' },
    idleMs: idleTime,
    timeoutMs: chosen(15_000),
  } as const satisfies Partial<Record<NumberParameter, Figure>>;
}
export type TimeParameter = keyof ReturnType<typeof standardFigures>;

/** The default story's own choices. A zip is loaded at its own pace. */
export function defaultParameters(packaging: Parameters['packaging'] = 'image'): Parameters {
  const times = Object.entries(standardFigures(packaging)).map(([name, { ms }]) => [name, ms]);
  return {
    ...(Object.fromEntries(times) as Record<TimeParameter, number>),
    packaging,
    architecture: 'x86_64',
    memoryMb: 512,
    response: 'buffered',
    client: 'node',
    extension: 'none',
    snapStart: false,
    provisioned: 0,
    requests: 2,
    arrival: 'sequence',
    frontDoor: 'direct',
  };
}

/** What a link says that cannot be read at all. */
export interface Misreading {
  readonly parameter: ParameterName;
  readonly given: string;
}

/**
 * The parameters that a link asks for, whether they are allowed or not; what cannot be read stays at its default.
 * `prefix`: what stands before each name in this link.
 */
export function readParameters(
  query: URLSearchParams,
  prefix = '',
): { parameters: Parameters; misreadings: Misreading[] } {
  const misreadings: Misreading[] = [];
  const asked: Record<string, unknown> = {};
  const take = (parameter: ParameterName, link: string, read: (text: string) => unknown) => {
    const given = query.get(`${prefix}${link}`)?.trim();
    if (given === undefined) return;
    const value = read(given);
    if (value === undefined) misreadings.push({ parameter, given });
    else asked[parameter] = value;
  };
  for (const name of choiceNames) {
    const { link, of } = choiceParameters[name];
    take(name, link, (text) => Object.entries(of).find(([, linked]) => linked === text)?.[0]);
  }
  for (const name of numberNames) {
    const { link, unit = 1 }: NumberRow = numberParameters[name];
    take(name, link, (text) => (/^\d{1,9}(\.\d{1,6})?$/.test(text) ? hundredths(Number(text) * unit) : undefined));
  }
  take('snapStart', snapStartLink, (text) => ({ on: true, off: false })[text]);
  const packaging = asked.packaging === 'zip' ? 'zip' : 'image';
  return { parameters: { ...defaultParameters(packaging), ...asked }, misreadings };
}

/** What differs from the defaults, in the order of links. A zip's times are held against a zip's. */
export function changedParameters(parameters: Parameters): ParameterName[] {
  const standard: Parameters = { ...defaultParameters(parameters.packaging), packaging: 'image' };
  const names: ParameterName[] = [...choiceNames, 'snapStart', ...numberNames];
  return names.filter((name) => parameters[name] !== standard[name]);
}

/** What a link must say: only what differs from the defaults. */
export function writeParameters(parameters: Parameters): [name: string, value: string][] {
  return changedParameters(parameters).map((name) => {
    if (name === 'snapStart') return [snapStartLink, 'on'];
    if (isChoice(name)) {
      const { link, of } = choiceParameters[name];
      return [link, (of as Readonly<Record<string, string>>)[parameters[name]] ?? ''];
    }
    const { link, unit = 1 }: NumberRow = numberParameters[name];
    return [link, String(parameters[name] / unit)];
  });
}

/** Is it one of a few? */
export const isChoice = (name: ParameterName): name is ChoiceParameter => name in choiceParameters;

const hundredths = (value: number): number => Math.round(value * 100) / 100;
