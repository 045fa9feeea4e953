import { defaultParameters, type Parameters } from '../scenarios/parameters.ts';

/** A measured configuration of a hello world. */
export interface Preset {
  /** `python3.13, image, arm64, 512 MB` */
  readonly label: string;
  readonly initMs: number;
  /** Of the first invocation of an environment; none was measured after it. */
  readonly durationMs: number;
  /** What it sets. The measurement says nothing of loading the code: that is as in the stories. */
  readonly parameters: Partial<Parameters>;
}

export const presetSource = {
  label: 'maxday/lambda-perf',
  date: '2026-08-22',
  licence: 'Apache-2.0',
  url: 'https://github.com/maxday/lambda-perf/blob/main/data/last.json',
} as const;

/** All configurations, the usual ones first. Loaded when somebody asks for them. */
export async function loadPresets(): Promise<readonly Preset[]> {
  const { default: table } = await import('./lambda-perf-2026-08-22.csv?raw');
  return readPresets(table).sort((one, other) => orderOf(one) - orderOf(other));
}

/** First stands each language with its newest runtime, as a zip with as much memory as the stories have; then others so packaged. */
const usual = /, zip, \w+, 512 MB$/;
const leading = [
  'python3.14',
  'nodejs24.x',
  'java25',
  'dotnet10',
  'ruby3.4',
  'go (prov.al2023)',
  'rust (prov.al2023)',
].map((runtime) => `${runtime}, zip, x86_64, 512 MB`);

/** Of the same rank is what the measurement has in its own order. */
function orderOf({ label }: Preset): number {
  const place = leading.indexOf(label);
  if (place >= 0) return place;
  return usual.test(label) ? leading.length : leading.length + 1;
}

/** The table is made by a machine: no field of it is quoted. */
function readPresets(table: string): Preset[] {
  const [, ...rows] = table.trim().split('\n');
  return rows.map((row) => {
    const [runtime = '', form, arch, memory, init, duration] = row.split(',');
    const packaging = form === 'zip' ? 'zip' : 'image';
    const architecture = arch === 'arm64' ? 'arm64' : 'x86_64';
    const [memoryMb, initMs, durationMs] = [Number(memory), Number(init), Number(duration)];
    return {
      label: `${runtime}, ${packaging}, ${architecture}, ${memoryMb} MB`,
      initMs,
      durationMs,
      parameters: {
        packaging,
        architecture,
        memoryMb,
        codeMs: defaultParameters(packaging).codeMs,
        runtimeInitMs: initMs,
        functionInitMs: 0,
        handlerMs: durationMs,
        laterHandlerMs: durationMs,
      },
    };
  });
}

/** Those whose label has every word: `python zip 512`. */
export function findPresets(presets: readonly Preset[], query: string): readonly Preset[] {
  const wanted = query
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  return presets.filter(({ label }) => wanted.every((word) => label.toLowerCase().includes(word)));
}
