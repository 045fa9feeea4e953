import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkParameters, type Reason, settleParameters } from './parameterRules.ts';
import {
  changedParameters,
  defaultParameters,
  type Parameters,
  readParameters,
  writeParameters,
} from './parameters.ts';

const standard = defaultParameters();
const linkOf = (own: Partial<Parameters>): string =>
  new URLSearchParams(writeParameters({ ...standard, ...own })).toString();
const read = (query: string) => readParameters(new URLSearchParams(query));
const reasons = (own: Partial<Parameters>): Reason[] =>
  checkParameters({ ...standard, ...own }).map(({ reason }) => reason);

describe('a link', () => {
  test('says only what differs from the defaults', () => {
    expect(linkOf({})).toBe('');
    expect(linkOf({ memoryMb: 1024, functionInitMs: 827 })).toBe('memory=1024&init=827');
    expect(linkOf({ timeoutMs: 3_000, snapStart: true, frontDoor: 'apiGateway' })).toBe(
      'door=api-gateway&snapstart=on&timeout=3',
    );
    expect(linkOf({ response: 'tooLarge', client: 'python' })).toBe('response=too-large&client=python');
  });

  test('that was written reads as what was chosen', () => {
    const own = fc.record(
      {
        memoryMb: fc.integer({ min: 128, max: 10_240 }),
        handlerMs: fc.nat(90_000_000).map((hundredths) => hundredths / 100),
        timeoutMs: fc.integer({ min: 1, max: 900 }).map((seconds) => seconds * 1_000),
        arrival: fc.constantFrom('sequence' as const, 'atOnce' as const),
        snapStart: fc.boolean(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(own, (chosen) => {
        expect(read(linkOf(chosen))).toEqual({ parameters: { ...standard, ...chosen }, misreadings: [] });
      }),
    );
  });

  test('to a zip has the loading time of a zip, unless it says another', () => {
    expect(read('packaging=zip').parameters.codeMs).toBe(492);
    expect(read('packaging=zip&code=60').parameters.codeMs).toBe(60);
    expect(writeParameters(read('packaging=zip').parameters)).toEqual([['packaging', 'zip']]);
  });

  test('has two sets, the second under a prefix', () => {
    const query = new URLSearchParams('init=1200&b.init=300&b.arch=arm64&b.memory=much');
    expect(readParameters(query).parameters).toEqual({ ...standard, functionInitMs: 1200 });
    expect(readParameters(query, 'b.')).toEqual({
      parameters: { ...standard, functionInitMs: 300, architecture: 'arm64' },
      misreadings: [{ parameter: 'memoryMb', given: 'much' }],
    });
  });

  test('and a name say the same changes: a zip is held against a zip', () => {
    const zip = { ...defaultParameters('zip'), snapStart: true, functionInitMs: 300 };
    expect(changedParameters(zip)).toEqual(['packaging', 'snapStart', 'functionInitMs']);
    expect(writeParameters(zip).map(([name]) => name)).toEqual(['packaging', 'snapstart', 'init']);
    expect(changedParameters(standard)).toEqual([]);
  });

  test('with nonsense says which, and keeps the default', () => {
    const { parameters, misreadings } = read('memory=lots&door=back&init=-3&runtime-init=NaN&snapstart=maybe');
    expect(parameters).toEqual(standard);
    expect(misreadings.map(({ given }) => given).sort()).toEqual(['-3', 'NaN', 'back', 'lots', 'maybe']);
  });
});

describe('refused, with the reason', () => {
  test.each<[Reason, Partial<Parameters>]>([
    ['snapStartProvisioned', { snapStart: true, provisioned: 1 }],
    ['streamBehindAlb', { response: 'streaming', frontDoor: 'alb' }],
    ['initAheadTooLong', { snapStart: true, functionInitMs: 130_000 }],
    ['range', { memoryMb: 127 }],
    ['range', { memoryMb: 10_241 }],
    ['range', { timeoutMs: 901_000 }],
    ['range', { timeoutMs: 0 }],
    ['range', { handlerMs: Number.NaN }],
    ['whole', { memoryMb: 512.5 }],
    ['whole', { timeoutMs: 2_500 }],
    ['snapStartExtension', { snapStart: true, extension: 'one' }],
    ['hooksBehindDoor', { snapStart: true, hooksMs: 10_000, frontDoor: 'alb' }],
    ['slowInitAhead', { provisioned: 1, functionInitMs: 11_000 }],
    ['slowRegistration', { extension: 'one', extensionInitMs: 10_000 }],
    ['hangsUpBeforeDelivery', { frontDoor: 'apiGateway', codeMs: 30_000 }],
  ])('%s', (reason, own) => {
    expect(reasons(own)).toEqual([reason]);
    expect(checkParameters(settleParameters({ ...standard, ...own }))).toEqual([]);
  });

  test('not what merely leads elsewhere: a slow INIT, a slow handler, 29 s behind API Gateway', () => {
    expect(reasons({ functionInitMs: 11_000 })).toEqual([]);
    expect(reasons({ handlerMs: 60_000 })).toEqual([]);
    expect(reasons({ frontDoor: 'apiGateway', handlerMs: 60_000, timeoutMs: 120_000 })).toEqual([]);
    expect(reasons({ response: 'streaming', frontDoor: 'functionUrl' })).toEqual([]);
    expect(reasons({ response: 'streaming', frontDoor: 'apiGateway', codeMs: 30_000 })).toEqual([]);
    expect(reasons({ provisioned: 2, requests: 4, arrival: 'atOnce' })).toEqual([]);
  });
});
