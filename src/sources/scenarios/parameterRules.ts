import { gatewayLimitMs } from './figures.ts';
import {
  aheadInitLimitMs,
  type Bounds,
  defaultParameters,
  initLimitMs,
  type NumberParameter,
  numberParameters,
  type ParameterName,
  type Parameters,
} from './parameters.ts';

/**
 * Why parameters are refused. `range` and `whole`: the value itself. The next are AWS's rules; from `snapStartExtension`
 * on AWS allows it, and it is the machines of this page that have no such path.
 */
export type Reason =
  | 'range'
  | 'whole'
  | 'snapStartProvisioned'
  | 'streamBehindAlb'
  | 'initAheadTooLong'
  | 'snapStartExtension'
  | 'hooksBehindDoor'
  | 'slowInitAhead'
  | 'slowRegistration'
  | 'hangsUpBeforeDelivery';

export interface Problem {
  /** The controls beside which it is told. */
  readonly parameters: readonly ParameterName[];
  readonly reason: Reason;
  /** For `range`. */
  readonly bounds?: Bounds;
}

type Rule = readonly [reason: Reason, parameters: readonly ParameterName[], holds: (asked: Parameters) => boolean];

const isDoor = ({ frontDoor }: Parameters): boolean => frontDoor !== 'direct';

/** How long INIT takes from its first message to its last. */
export function initOf({ extension, extensionInitMs, runtimeInitMs, functionInitMs }: Parameters): number {
  return (extension === 'one' ? extensionInitMs : 0) + runtimeInitMs + functionInitMs;
}

const initParts = ['runtimeInitMs', 'functionInitMs'] as const;

const rules: readonly Rule[] = [
  // Facts §7.7: not on the same version.
  ['snapStartProvisioned', ['snapStart', 'provisioned'], (asked) => asked.snapStart && asked.provisioned > 0],
  // Facts §2.7: not behind an Application Load Balancer.
  [
    'streamBehindAlb',
    ['response', 'frontDoor'],
    (asked) => asked.response === 'streaming' && asked.frontDoor === 'alb',
  ],
  // Facts §1.2: the version is not published, or the environment never gets ready.
  [
    'initAheadTooLong',
    initParts,
    (asked) =>
      (asked.snapStart || asked.provisioned > 0) && initOf(asked) > Math.max(aheadInitLimitMs, asked.timeoutMs),
  ],
  ['snapStartExtension', ['snapStart', 'extension'], (asked) => asked.snapStart && asked.extension === 'one'],
  [
    'hooksBehindDoor',
    ['hooksMs', 'frontDoor'],
    (asked) => asked.snapStart && asked.hooksMs >= initLimitMs && isDoor(asked),
  ],
  [
    'slowInitAhead',
    initParts,
    (asked) =>
      asked.provisioned > 0 &&
      initOf(asked) >= initLimitMs &&
      initOf(asked) <= Math.max(aheadInitLimitMs, asked.timeoutMs),
  ],
  [
    'slowRegistration',
    ['extensionInitMs'],
    (asked) => asked.extension === 'one' && asked.extensionInitMs >= Math.min(initLimitMs, asked.timeoutMs),
  ],
  [
    'hangsUpBeforeDelivery',
    ['codeMs', 'frontDoor'],
    (asked) =>
      asked.frontDoor === 'apiGateway' &&
      asked.response !== 'streaming' &&
      !asked.snapStart &&
      asked.provisioned < (asked.arrival === 'atOnce' ? asked.requests : 1) &&
      asked.codeMs + Math.min(initOf(asked), initLimitMs) > gatewayLimitMs - 100,
  ],
];

/** What is wrong with these parameters; nothing, if the machines can tell them. */
export function checkParameters(asked: Parameters): Problem[] {
  const ranges = (Object.keys(numberParameters) as NumberParameter[]).flatMap((name): Problem[] => {
    const { min, max, source, ...row } = numberParameters[name];
    const value = asked[name];
    if (!(value >= min && value <= max)) {
      return [{ parameters: [name], reason: 'range', bounds: { min, max, source } }];
    }
    const step = 'unit' in row ? row.unit : 1;
    return 'whole' in row && value % step !== 0 ? [{ parameters: [name], reason: 'whole' }] : [];
  });
  return [
    ...ranges,
    ...rules.filter(([, , holds]) => holds(asked)).map(([reason, parameters]) => ({ parameters, reason })),
  ];
}

/** The nearest parameters that can be told: what there are problems with goes back to its default. */
export function settleParameters(asked: Parameters): Parameters {
  const problems = checkParameters(asked);
  if (problems.length === 0) return asked;
  const standard = defaultParameters(asked.packaging);
  const wrong = problems.flatMap(({ parameters }) => parameters);
  const settled = { ...asked, ...Object.fromEntries(wrong.map((name) => [name, standard[name]])) };
  return checkParameters(settled).length === 0 ? settled : standard;
}
