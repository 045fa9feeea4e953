import { FileText, SlidersHorizontal, Trophy } from 'lucide-react';
import { sampleLogPicture } from '../../learn/chapter.ts';
import { type Place, placeBeside } from '../../learn/places.ts';
import { challengeWords } from '../../words/challenges.ts';
import { learnWords } from '../../words/learn.ts';
import { type Session, useSession } from '../page/session.ts';
import { whatIfSlug } from '../page/story.ts';
import { useTelling } from './useTelling.ts';

const text = learnWords.pane;

/** Three to begin with: by events, by a reason, by numbers. */
const firstChallenges = ['error-or-crash', 'second-start-cold', 'fast-for-99'] as const;

/** Where the story lets go of the reader's hand: numbers and a log of their own, and challenges. */
export function WaysOn({ place }: { place: Place }) {
  const session = useSession();
  const { page } = session;
  const isEnd = placeBeside(place, 1, useTelling()) === undefined;
  const { picture } = place.beat;
  const tries = isEnd || picture === `scenario=${whatIfSlug}`;
  const reads = isEnd || picture === sampleLogPicture;
  if (!tries && !reads) return null;
  return (
    <div className="mt-3 flex flex-wrap gap-2">
      {tries && (
        <button
          type="button"
          className="control"
          onClick={() => void import('../whatIf/whatIfing.ts').then(({ toggleWhatIf }) => toggleWhatIf(session))}
        >
          <SlidersHorizontal size={16} aria-hidden />
          {text.whatIf}
        </button>
      )}
      {isEnd &&
        firstChallenges.map((slug) => (
          <button key={slug} type="button" className="control" onClick={() => void take(session, slug)}>
            <Trophy size={16} aria-hidden />
            {challengeWords.builtIn[slug].title}
          </button>
        ))}
      {isEnd && (
        <button type="button" className="control" onClick={() => page.send({ type: 'dialog', dialog: 'challenges' })}>
          <Trophy size={16} aria-hidden />
          {text.challenges}
        </button>
      )}
      {reads && (
        <button type="button" className="control" onClick={() => page.send({ type: 'dialog', dialog: 'import' })}>
          <FileText size={16} aria-hidden />
          {text.ownLog}
        </button>
      )}
    </div>
  );
}

async function take(session: Session, slug: string): Promise<void> {
  const { openNamed } = await import('../challenges/opening.ts');
  await openNamed(session, slug);
}
