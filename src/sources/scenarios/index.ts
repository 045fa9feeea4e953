export { type Group, type Scenario, tell } from './scenario.ts';
export { coldStart, coldThenWarm, starts, warmStart } from './starts.ts';
