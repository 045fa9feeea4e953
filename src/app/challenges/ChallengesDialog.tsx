import { useState } from 'react';
import { challenges } from '../../learn/challenges/builtIn.ts';
import { allSolved, forgetSolved } from '../../learn/challenges/solved.ts';
import { challengeWords as text } from '../../words/challenges.ts';
import { Dialog } from '../dialog/Dialog.tsx';
import { takeFile } from '../dialog/takeFile.ts';
import { useSession } from '../page/session.ts';
import { ChallengeCard } from './ChallengeCard.tsx';
import { openChallenge, readFile } from './opening.ts';

/** The challenges, and the way to open one of a teacher's own. */
export default function ChallengesDialog() {
  const session = useSession();
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [solved, setSolved] = useState(allSolved);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = readFile(file.name, await file.text());
    if ('problems' in read) setProblems(read.problems);
    else await openChallenge(session, read.challenge);
  };
  return (
    <Dialog title={text.title} wide>
      <p className="mb-4">{text.intro}</p>
      <ul className="challenge-cards" key={solved.size}>
        {challenges.map(({ slug }) => (
          <li key={slug}>
            <ChallengeCard slug={slug} />
          </li>
        ))}
      </ul>
      <div className="mt-5 flex flex-wrap items-center gap-3">
        <label className="control">
          {text.own}
          <input
            type="file"
            accept=".json,application/json"
            className="sr-only"
            onChange={(event) => void take(takeFile(event.currentTarget))}
          />
        </label>
        {solved.size > 0 && (
          <button
            type="button"
            className="control"
            onClick={() => {
              forgetSolved();
              setSolved(new Set());
            }}
          >
            {text.reset}
          </button>
        )}
        <span className="text-sm text-muted">{text.ownHint}</span>
      </div>
      {problems.length > 0 && (
        <div role="alert" className="alert mt-4">
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </div>
      )}
    </Dialog>
  );
}
