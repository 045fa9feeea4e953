import { transport } from './transport.ts';

/** Commands with buttons, which the help sheet has, too (`player/commands`). */
export const commands = {
  first: 'First',
  back: 'Back',
  play: 'Play',
  pause: 'Pause',
  next: 'Next',
  last: 'Last',
  faster: 'Faster',
  slower: 'Slower',
  restart: 'Return to the overview',
  fullscreen: 'Full screen',
  theme: 'Dark or light',
};

/** Commands with keys alone. */
export const keyCommands = {
  nextTick: 'One hop forward',
  backTick: 'One hop back',
  nextPhase: 'Following phase',
  backPhase: 'Preceding phase',
  step: 'Go to step 1 to 9',
  close: 'Close',
};

/** Commands that open a feature of the page. */
export const doorCommands = {
  compare: 'Compare',
  share: 'Share and export',
  present: 'Present to a room',
  presenter: 'Presenter window',
  pace: 'Watch or read along',
  palette: 'Find anything',
  help: 'Keyboard shortcuts',
};

/** In what groups they stand. */
export const commandGroups = { transport: transport.group, jump: 'Jump', speed: 'Speed', page: 'Page' };

/** What is printed on keys, in the help sheet. */
export const keyNames = {
  Space: 'Space',
  'Shift+Space': 'Shift + Space',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  PageDown: 'Page ↓',
  PageUp: 'Page ↑',
  Escape: 'Esc',
  'Ctrl+k': 'Ctrl + K',
};
