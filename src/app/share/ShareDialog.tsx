import { useSelector } from '@xstate/react';
import { useEffect, useState } from 'react';
import { stepAt } from '../../player/playerMachine.ts';
import { narrate } from '../../readings/step/narration.ts';
import { shareWords } from '../../words/share.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { useSession } from '../page/session.ts';
import { siteAddress } from '../page/site.ts';
import { linkOf, type Story } from '../page/story.ts';
import { ExportList } from './ExportList.tsx';
import { Snippet } from './Snippet.tsx';
import { embedOf, type Form, forms, type Shared, snippets } from './snippets.ts';
import './share.css';

/** Ways to take a story along: as a link or a snippet for another page, or as a file. */
export default function ShareDialog() {
  const { page, player } = useSession();
  const story = useSelector(page, (state) => state.context.story);
  const theme = useSelector(page, (state) => state.context.theme);
  const scale = useSelector(page, (state) => state.context.scale);
  const compares = useSelector(page, (state) => state.context.comparison !== undefined);
  const cursor = useSelector(player, ({ context }) => stepAt(context.cursor));
  // In a comparison the player counts its moments, which are no steps of the story.
  const step = compares ? 0 : cursor;
  return (
    <Dialog title={shareWords.title} wide>
      {story.slug === undefined ? (
        <p className="alert mb-4">{shareWords.noLink}</p>
      ) : (
        <LinkBuilder story={story} slug={story.slug} step={step} theme={theme} scale={scale} compares={compares} />
      )}
      <ExportList story={story} step={step} />
    </Dialog>
  );
}

/** What the dialog was opened at, if it is a way to share and this copy of the page has it. */
const formNamed = (name: string | undefined): Form => (siteAddress() && forms.find((each) => each === name)) || 'link';

const heights = { least: 320, usual: 560, most: 1200 };

interface BuilderProps {
  readonly story: Story;
  readonly slug: string;
  readonly step: number;
  readonly theme: Shared['theme'];
  readonly scale: Shared['scale'];
  readonly compares: boolean;
}

function LinkBuilder({ story, slug, step, theme: pageTheme, scale, compares }: BuilderProps) {
  const { page } = useSession();
  const [form, setForm] = useState<Form>(() => formNamed(page.getSnapshot().context.term));
  const [here, setHere] = useState(step > 0);
  const [theme, setTheme] = useState(pageTheme);
  const [height, setHeight] = useState(heights.usual);
  const site = siteAddress();
  const slugHere = story.trace.messages[step - 1]?.slug;
  const shared: Shared = {
    base: site ?? (location.href.split(/[?#]/)[0] as string),
    title: story.title,
    promise: story.promise,
    scenario: slug,
    link: linkOf(story) ?? [],
    ...(compares && { address: location.href }),
    hasPoster: !story.own && !story.fork,
    ...(here && slugHere !== undefined && { step: slugHere }),
    theme,
    scale,
    height: Math.min(heights.most, Math.max(heights.least, height || heights.usual)),
    steps: story.trace.messages.map((_, index) => narrate(story.trace, index).title),
  };
  const isFramed = form !== 'link' && form !== 'markdown';
  return (
    <section className="share-builder">
      <div className="share-options">
        <Choice
          name={shareWords.form}
          of={site ? forms : forms.slice(0, 1)}
          words={shareWords.forms}
          value={form}
          onChange={(value) => setForm(value)}
        />
        {step > 0 && (
          <Choice
            name={shareWords.moment}
            of={['here', 'poster']}
            words={{ here: shareWords.moments.here(step), poster: shareWords.moments.poster }}
            value={here ? 'here' : 'poster'}
            onChange={(value) => setHere(value === 'here')}
          />
        )}
        <Choice
          name={shareWords.theme}
          of={['auto', 'light', 'dark']}
          words={shareWords.themes}
          value={theme}
          onChange={(value) => setTheme(value)}
        />
        {isFramed && (
          <label className="share-choice">
            <span>{shareWords.height}</span>
            <input
              type="number"
              className="control"
              min={heights.least}
              max={heights.most}
              step={20}
              value={height}
              onChange={(event) => setHeight(event.currentTarget.valueAsNumber)}
            />
          </label>
        )}
      </div>
      {compares && <p className="share-note">{shareWords.oneSide}</p>}
      <Snippet key={form} form={form} text={snippets[form](shared)} />
      {isFramed && <Preview address={embedOf(shared)} height={shared.height} />}
    </section>
  );
}

/** The page for frames, as the snippet shows it. Where it is not part of this copy of the site, there is nothing to see. */
function Preview({ address, height }: { address: string; height: number }) {
  const [isThere, setThere] = useState(false);
  const { pathname } = new URL(address);
  useEffect(() => {
    fetch(pathname).then(
      ({ ok }) => setThere(ok),
      () => setThere(false),
    );
  }, [pathname]);
  if (!isThere) return null;
  return <iframe className="share-preview" src={address} title={shareWords.preview} height={height} />;
}

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly of: readonly T[];
  readonly words: Readonly<Record<T, string>>;
  readonly value: T;
  onChange(value: T): void;
}

function Choice<T extends string>({ name, of, words, value, onChange }: ChoiceProps<T>) {
  return (
    <label className="share-choice">
      <span>{name}</span>
      <select className="control" value={value} onChange={(event) => onChange(event.currentTarget.value as T)}>
        {of.map((each) => (
          <option key={each} value={each}>
            {words[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
