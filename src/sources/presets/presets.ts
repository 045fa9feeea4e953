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
  url: 'https://github.com/maxday/lambda-perf',
} as const;

/** All configurations, in the order of the measurement. Loaded when somebody asks for them. */
export async function loadPresets(): Promise<readonly Preset[]> {
  const { default: table } = await import('./lambda-perf-2026-08-22.csv?raw');
  return readPresets(table);
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
