import { lazy } from 'react';
import { words } from '../../words/index.ts';
import { useStep } from '../page/useStep.ts';

const WireMessage = lazy(() => import('./WireMessage.tsx'));

/** The wire, from the first step on: the overview has no message to show. */
export function WirePanel() {
  const { step } = useStep();
  return step === 0 ? <p className="text-muted">{words.page.noWireYet}</p> : <WireMessage />;
}
