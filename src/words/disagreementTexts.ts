import { everydayDisagreements } from './en/disagreementTexts.ts';
import type { furtherDisagreements } from './en/furtherDisagreementTexts.ts';

/** Everything that sources disagree about, loaded yet or not. */
export type DisagreementName = keyof typeof everydayDisagreements | keyof typeof furtherDisagreements;

const known: Partial<Record<DisagreementName, string>> = { ...everydayDisagreements };

/** Adds what is loaded with the steps that it arises at. */
export function addDisagreements(more: Readonly<Partial<Record<DisagreementName, string>>>): void {
  Object.assign(known, more);
}

/** What each side says, and what is told here. */
export function textOfDisagreement(name: DisagreementName): string {
  const found = known[name];
  if (!found) throw new Error(`The words of ${name} are not loaded: import words/further.ts.`);
  return found;
}
