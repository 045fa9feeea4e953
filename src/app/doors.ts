import { Columns2, SlidersHorizontal } from 'lucide-react';
import { lazy } from 'react';
import { chord } from '../player/keys.ts';
import { words } from '../words/index.ts';
import { findStory } from './catalogue/finding.ts';
import { loadLearn } from './learn/loadLearn.ts';
import { isPlayedFreely, linkOfChallenge } from './page/held.ts';
import { type Door, type DoorCommand, toggleDialog } from './page/session.ts';
import { freePlaySlug, whatIfSlug } from './page/story.ts';
import { openPalette } from './palette/openPalette.ts';
import { loadPrinting } from './share/loadPrinting.ts';

const command = (
  id: 'compare' | 'share' | 'present' | 'presenter' | 'pace' | 'palette' | 'help',
  keys: string[],
  run: DoorCommand['run'],
) => ({
  id,
  keys,
  name: words.doorCommands[id],
  run,
});

/** What opens a dialog from the header or the palette, without a key of its own. */
const dialogCommand = (dialog: string, name: string): DoorCommand => ({
  id: dialog,
  keys: [],
  name,
  run: toggleDialog(dialog),
});

/**
 * Every feature of the page, in the order in which an address is asked of them: first who brings a story of their own,
 * then the catalogue, which always has one, then who adds to it. What stands behind a door is loaded when it is opened.
 */
export const doors: readonly Door[] = [
  {
    name: 'learn',
    open: async ({ address, prepare }) => {
      if (!address.learn && !address.talk) return undefined;
      const { openLesson, guide } = await loadLearn();
      return { ...(await openLesson(prepare, address)), begin: guide };
    },
    commands: [
      {
        id: 'learn',
        keys: [],
        name: words.page.learn,
        run: (session) => void loadLearn().then(({ toggleLearn }) => toggleLearn(session)),
      },
    ],
  },
  {
    name: 'challenges',
    open: async ({ address, query }) => {
      const { challenge } = address;
      if (!challenge) return challenge === '' ? { dialog: 'challenges' } : undefined;
      // In one column it stands above the picture: it must not come after it.
      await import('./challenges/ChallengePane.tsx');
      const opened = await (await import('./challenges/opening.ts')).openFromLink(challenge, address, query);
      if (!('challenge' in opened)) return { alerts: opened.problems };
      return { ...opened, ...(isPlayedFreely(opened.challenge) && { panel: 'freePlay' }) };
    },
    write: ({ challenge }) => challenge && { pairs: linkOfChallenge(challenge) },
    commands: [dialogCommand('challenges', words.page.challenges)],
    dialogs: { challenges: lazy(() => import('./challenges/ChallengesDialog.tsx')) },
  },
  {
    name: 'whatIf',
    open: async ({ address: { scenario }, query, opened }) =>
      scenario === whatIfSlug && !opened.story ? (await import('./whatIf/whatIfing.ts')).openWhatIf(query) : undefined,
    commands: [
      {
        id: 'whatIf',
        keys: [],
        name: words.page.whatIf,
        run: (session) => void import('./whatIf/whatIfing.ts').then(({ toggleWhatIf }) => toggleWhatIf(session)),
      },
    ],
    control: { command: 'whatIf', icon: SlidersHorizontal, isOn: ({ whatIf, comparison }) => whatIf && !comparison },
  },
  {
    name: 'states',
    panel: {
      title: words.page.states,
      Content: lazy(() => import('./states/StatesPanel.tsx')),
      Enlarged: lazy(() => import('./states/EnlargedStates.tsx')),
    },
  },
  {
    name: 'freePlay',
    open: async ({ address: { scenario }, query, opened }) =>
      scenario === freePlaySlug && !opened.story
        ? { ...(await import('./freePlay/freePlaying.ts')).openFreePlay(query), panel: 'freePlay' }
        : undefined,
    panel: { title: words.page.freePlay, Content: lazy(() => import('./freePlay/FreePlayPanel.tsx')) },
  },
  {
    name: 'step',
    dialogs: { panel: lazy(() => import('./step/EnlargedPanel.tsx')) },
  },
  {
    name: 'catalogue',
    open: ({ address: { scenario }, opened }) => (opened.story ? undefined : findStory(scenario)),
    commands: [dialogCommand('catalogue', words.page.catalogue)],
    dialogs: { catalogue: lazy(() => import('./catalogue/CatalogueDialog.tsx')) },
  },
  {
    name: 'compare',
    open: async ({ address, query, opened: { story, lesson, challenge } }) => {
      // A beat and a challenge bring the picture that they are about.
      if (!address.compare || !story || challenge || lesson?.story === story) return undefined;
      return (await import('./compare/comparing.ts')).openCompared(story, address, address.compare, query);
    },
    commands: [
      command('compare', ['c'], (session) => {
        void import('./compare/comparing.ts').then(({ toggleComparison }) => toggleComparison(session));
      }),
    ],
    control: { command: 'compare', icon: Columns2, isOn: ({ comparison }) => comparison !== undefined },
  },
  {
    name: 'replay',
    commands: [dialogCommand('import', words.page.ownLog)],
    dialogs: { import: lazy(() => import('./replay/ImportDialog.tsx')) },
  },
  {
    name: 'share',
    begin: loadPrinting,
    commands: [
      command('share', ['e'], toggleDialog('share')),
      {
        id: 'embed',
        keys: [],
        name: words.page.embedCode,
        run: ({ page }) => page.send({ type: 'dialog', dialog: 'share', term: 'iframe' }),
      },
    ],
    dialogs: { share: lazy(() => import('./share/ShareDialog.tsx')) },
  },
  {
    name: 'glossary',
    open: ({ address: { glossary } }) => (glossary === undefined ? undefined : { dialog: 'glossary', term: glossary }),
    write: ({ dialog, term = '' }) => (dialog === 'glossary' ? { glossary: term } : undefined),
    commands: [dialogCommand('glossary', words.page.glossary)],
    dialogs: { glossary: lazy(() => import('./glossary/GlossaryDialog.tsx')) },
  },
  {
    name: 'present',
    // A plan that names no place begins at its beginning, for the room.
    open: ({ address: { present, talk, learn } }) => (present || (talk && !learn) ? { presents: true } : undefined),
    write: ({ presents }) => (presents ? { present: true } : undefined),
    commands: [
      command('present', ['t'], ({ page }) => page.send({ type: 'present', on: !page.getSnapshot().context.presents })),
      command('presenter', ['s'], (session) => {
        void import('./present/talk.ts').then(({ openPresenter }) => openPresenter(session));
      }),
    ],
  },
  {
    name: 'pace',
    commands: [
      command('pace', ['a'], ({ player }) =>
        player.send({ type: 'setPace', pace: player.getSnapshot().context.pace === 'read' ? 'watch' : 'read' }),
      ),
    ],
  },
  {
    name: 'palette',
    commands: [command('palette', ['/', chord], openPalette)],
    dialogs: { palette: lazy(() => import('./palette/PaletteDialog.tsx')) },
  },
  {
    name: 'help',
    commands: [command('help', ['?', 'F1'], toggleDialog('help'))],
    dialogs: { help: lazy(() => import('./help/HelpDialog.tsx')) },
  },
];
