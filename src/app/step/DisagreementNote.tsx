import { disagreements } from '../../readings/step/disagreementSides.ts';
import { disagreementAt } from '../../readings/step/disagreements.ts';
import { type FactSource, factSources } from '../../readings/step/factSources.ts';
import type { StepKey } from '../../readings/step/stepKey.ts';
import { disagreementWords as text } from '../../words/disagreements.ts';
import { textOfDisagreement } from '../../words/disagreementTexts.ts';
import { siteAddress } from '../page/site.ts';
import { Prose } from '../prose/Prose.tsx';
import { SourceLink } from './SourceLink.tsx';

/** Where sources disagree on what is told at this step: what each says, with a link to it. */
export function DisagreementNote({ stepKey }: { stepKey: StepKey }) {
  const name = disagreementAt(stepKey);
  if (!name) return null;
  const site = siteAddress();
  return (
    <div className="disagrees">
      <p className="font-bold">{text.note}</p>
      <p className="mt-1">
        <Prose text={textOfDisagreement(name)} />
      </p>
      <ul className="links mt-1">
        {disagreements[name].sides.map((side) => {
          const source: FactSource = factSources[side];
          return (
            <li key={side}>
              <SourceLink source={source} />
            </li>
          );
        })}
        {site && (
          <li>
            <a href={`${site}disagreements/`}>{text.all}</a>
          </li>
        )}
      </ul>
    </div>
  );
}
