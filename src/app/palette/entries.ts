import { challenges } from '../../learn/challenges/builtIn.ts';
import { commands } from '../../player/commands.ts';
import { commandNames } from '../../player/keyNames.ts';
import { termNames } from '../../readings/glossary.ts';
import { narrate } from '../../readings/step/narration.ts';
import { glossaryWords } from '../../words/glossary.ts';
import { words } from '../../words/index.ts';
import { paletteWords as text } from '../../words/palette.ts';
import { catalogue, openScenario } from '../catalogue/catalogue.ts';
import { doorCommands, leadsOn, type Session } from '../page/session.ts';
import { panelsOf } from '../step/DetailPanels.tsx';
import type { Entry } from './ranking.ts';

/** All that can be found now. */
export const entriesOf = (session: Session): Entry[] => [
  ...stepsOf(session),
  ...storiesOf(session),
  ...actionsOf(session),
  ...termsOf(session),
  ...challengesOf(session),
];

/** The steps of the story that is open. Whoever is asked something there would read the answer. */
function stepsOf({ page, player }: Session): Entry[] {
  const { story, lesson, challenge, comparison } = page.getSnapshot().context;
  if (lesson || challenge || comparison) return [];
  return story.trace.messages.map(({ slug }, index) => ({
    id: `step:${index + 1}`,
    group: 'steps',
    names: [narrate(story.trace, index).title, String(index + 1), slug],
    hint: text.step(index + 1),
    run: () => player.send({ type: 'seek', cursor: index + 1 }),
  }));
}

const storiesOf = ({ open }: Session): Entry[] =>
  catalogue.map(({ slug, title, promise, alsoCalled }) => ({
    id: `story:${slug}`,
    group: 'stories',
    names: [title, ...alsoCalled, slug],
    hint: promise,
    run: () => {
      const story = openScenario(slug);
      if (story) open(story);
    },
  }));

/** What keys and buttons can do now, and what else can be shown. */
function actionsOf(session: Session): Entry[] {
  const { page, player, doors } = session;
  const { lesson, scale, unfolded } = page.getSnapshot().context;
  const state = player.getSnapshot();
  const other = scale === 'story' ? 'true' : 'story';
  const can = commands.filter(
    (command) => command.id !== 'step' && command.id !== 'close' && leadsOn(command, state, lesson !== undefined),
  );
  return [
    ...doorCommands(session)
      .filter(({ id }) => id !== 'palette')
      .map((command) => action(command.id, command.name, command.keys, () => session.run(command))),
    ...can.map((command) => action(command.id, commandNames[command.id], command.keys, () => session.run(command))),
    action('scale', text.scales[other], [], () => page.send({ type: 'scale', scale: other })),
    action('fold', unfolded ? words.page.fold : words.page.unfold, [], () =>
      page.send({ type: 'fold', unfolded: !unfolded }),
    ),
    ...panelsOf(doors).map(({ name, title }) => ({
      ...action(`panel-${name}`, title, [], () => page.send({ type: 'panel', panel: name })),
      hint: text.panel,
    })),
  ];
}

const action = (id: string, name: string, keys: readonly string[], run: () => void): Entry => ({
  id: `action:${id}`,
  group: 'actions',
  names: [name, ...(text.alsoCalled[id]?.split(', ') ?? [])],
  hint: '',
  keys,
  run,
});

const termsOf = ({ page }: Session): Entry[] =>
  termNames.map((name) => ({
    id: `word:${name}`,
    group: 'words',
    names: [glossaryWords.terms[name].term],
    hint: glossaryWords.terms[name].text,
    run: () => page.send({ type: 'dialog', dialog: 'glossary', term: name }),
  }));

const challengesOf = (session: Session): Entry[] =>
  challenges.map(({ slug, title, promise }) => ({
    id: `challenge:${slug}`,
    group: 'challenges',
    names: [title],
    hint: promise,
    run: () => void import('../challenges/opening.ts').then(({ openNamed }) => openNamed(session, slug)),
  }));
