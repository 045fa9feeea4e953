import { toAnimatedSvg } from '../../diagram/export/animatedSvg.ts';
import { toMarkdown } from '../../diagram/export/markdown.ts';
import { toMermaid } from '../../diagram/export/mermaid.ts';
import { toPlantUml } from '../../diagram/export/plantuml.ts';
import { rasterize, toPng } from '../../diagram/export/raster.ts';
import { drawSheet } from '../../diagram/export/sheet.ts';
import { type Subject, toSvg } from '../../diagram/export/stillSvg.ts';
import type { shareWords } from '../../words/share.ts';
import { download } from '../page/download.ts';
import { writeFile } from '../page/fileStory.ts';
import { siteAddress } from '../page/site.ts';
import type { Story } from '../page/story.ts';
import { printSteps } from './printing.ts';

/** What an export is made of: the story, and how it stands on the page. */
export interface Export {
  readonly story: Story;
  readonly view: Subject['view'];
  /** The page's own colours, for pictures that have but one. */
  readonly theme: 'light' | 'dark';
  /** Steps seen; 0: the poster. */
  readonly cursor: number;
}

/** How a long export is told of, and stopped. */
export interface Work {
  readonly signal: AbortSignal;
  onProgress(done: number, of: number): void;
}

export type FileKind = keyof typeof shareWords.files;

/** Loaded for films and the storyboard alone: the encoders are larger than all else. */
const loadFilms = () => import('../../diagram/export/films.ts');
const loadStoryboard = () => import('../../diagram/export/storyboard.ts');

const subjectOf = ({ story, view }: Export, theme: Subject['theme']): Subject => ({
  title: story.title,
  trace: story.trace,
  view,
  theme,
});

const textFile = (text: string, type: string): Blob => new Blob([text], { type: `${type};charset=utf-8` });
const svgFile = (svg: string): Blob => textFile(svg, 'image/svg+xml');

/** Makes each kind of file; `print` makes none. */
const makers: Readonly<Record<FileKind, (from: Export, work: Work) => Promise<Blob | undefined> | Blob | undefined>> = {
  svg: (from) => svgFile(toSvg(subjectOf(from, 'auto'))),
  animated: (from) => svgFile(toAnimatedSvg(subjectOf(from, 'auto'))),
  png: (from) => pictureOf(from, 1),
  png2: (from) => pictureOf(from, 2),
  storyboard: async (from, { signal }) => {
    const { drawStoryboard } = await loadStoryboard();
    return toPng(await drawStoryboard(subjectOf(from, from.theme), signal));
  },
  print: ({ story }) => {
    printSteps(story);
    return undefined;
  },
  gif: async (from, work) => (await loadFilms()).toGif(subjectOf(from, from.theme), work),
  video: async (from, work) => (await loadFilms()).toVideo(subjectOf(from, from.theme), work),
  mermaid: ({ story }) => textFile(toMermaid(story.title, story.trace), 'text/plain'),
  plantuml: ({ story }) => textFile(toPlantUml(story.title, story.trace), 'text/plain'),
  markdown: ({ story: { title, promise, trace, setting } }) =>
    textFile(toMarkdown(title, promise, trace, setting), 'text/markdown'),
  json: ({ story }) => textFile(writeFile(story), 'application/json'),
};

async function pictureOf(from: Export, scale: number): Promise<Blob> {
  const { cursor, theme, story } = from;
  const subject = { ...subjectOf(from, theme), promise: story.promise };
  const { svg, width, height } = drawSheet(subject, cursor, publicAddress());
  return toPng(await rasterize(svg, width, height, scale));
}

/** Where the page can be found, if not on this very device. */
function publicAddress(): string | undefined {
  const site = siteAddress();
  if (!site || !/^https?:/.test(site)) return undefined;
  const { hostname, host, pathname } = new URL(site);
  return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname) ? undefined : `${host}${pathname}`.replace(/\/$/, '');
}

const endings: Readonly<Partial<Record<FileKind, string>>> = {
  svg: '.svg',
  animated: '-animated.svg',
  png: '.png',
  png2: '@2x.png',
  storyboard: '-storyboard.png',
  gif: '.gif',
  mermaid: '.mmd',
  plantuml: '.puml',
  markdown: '.md',
  json: '.json',
};

/** Makes a file and hands it to the browser. @returns its name; undefined where there is no file to save. */
export async function saveFile(kind: FileKind, from: Export, work: Work): Promise<string | undefined> {
  const blob = await makers[kind](from, work);
  work.signal.throwIfAborted();
  if (!blob) return undefined;
  const ending = endings[kind] ?? (blob.type === 'video/mp4' ? '.mp4' : '.webm');
  const name = `${nameOf(from.story)}${ending}`;
  download(blob, name);
  return name;
}

/** A file's name of letters, digits and hyphens, whatever the story is called. */
function nameOf({ slug, title }: Story): string {
  const plain = (slug ?? title).toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return plain.replace(/^-|-$/g, '').slice(0, 60) || 'lambda';
}
