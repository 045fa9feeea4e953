import { CircleCheck } from 'lucide-react';
import { challenges } from '../../learn/challenges/builtIn.ts';
import { solvedBefore } from '../../learn/challenges/solved.ts';
import { challengeWords as text } from '../../words/challenges.ts';
import { useSession } from '../page/session.ts';
import './challenges.css';
import { openChallenge } from './opening.ts';

/** A built-in challenge in short, with the way into it: in the list, and at the end of what is learned. */
export function ChallengeCard({ slug }: { slug: string }) {
  const session = useSession();
  const challenge = challenges.find((each) => each.slug === slug);
  if (!challenge) return null;
  const isSolved = solvedBefore(slug);
  return (
    <div className="challenge-card">
      <p>
        <b>{challenge.title}</b>{' '}
        {isSolved && (
          <span className="challenge-solved">
            <CircleCheck size={15} aria-hidden /> {text.solved}
          </span>
        )}
      </p>
      <p className="text-sm text-muted">{challenge.promise}</p>
      <button type="button" className="control small" onClick={() => void openChallenge(session, challenge, slug)}>
        {text.try}
        <span className="sr-only">{text.tryWhich(challenge.title)}</span>
      </button>
    </div>
  );
}
