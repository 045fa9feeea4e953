/** The package's main entry: the class, without any side effect. */
export { LambdaLifecycle } from './element.ts';
export type { LambdaLifecycleElement, LambdaLifecycleEvents, PlayerState, StepInfo } from './public.ts';
