import { didYouMean, quoted } from './near.ts';

/** The state chart and free play (`app/MachinePanel`). Names of states and events are the machines' own, and never translated. */
export const chart = {
  machines: {
    environment: 'Environment',
    request: 'Request',
    worker: 'Runtime',
    extension: 'Extension',
    service: 'Service',
  },
  machine: 'Machine',
  /** Which of several of a kind: an environment's or a request's name in the trace. */
  named: (machine: string, id: string) => `${machine} ${id}`,
  moved: 'moved in this step',
  states: (machine: string) => `States of the machine: ${machine}`,
  whole: 'Whole picture',
  notYet: 'No machine of this kind has been addressed by now.',
  active: 'active',
  enteredAt: (step: number) => `first entered at step ${step}`,
  neverEntered: 'not entered in this story',
  billed: {
    'billed.init': 'billed as Init Duration',
    'billed.duration': 'billed as Duration',
    'billed.restore': 'counts as Billed Restore Duration',
  },
  parallel: 'its parts at the same time',
  leads: (transitions: string) => `Leads on: ${transitions}`,
  leadsNowhere: 'Nothing leads on from here.',
  transition: (event: string, to: string) => `${event} → ${to}`,
  first: 'What happens first?',
  choices: 'What the machines accept now',
  choicesHint: 'Choose one, and it happens. Another one than the story’s next forks the story here.',
  storysNext: 'next in this story',
  concerns: (who: string) => `for ${who}`,
  request: (number: number) => `request ${number}`,
  environment: (name: string) => `environment ${name}`,
  causes: { flow: 'Follows by itself', choice: 'Somebody decides', named: 'May happen, too' },
  end: 'The machines accept nothing more.',
  forked: (title: string, step: number) =>
    step === 0 ? 'Free play, from the beginning.' : `Free play: forked from “${title}” after step ${step}.`,
  back: (title: string) => `Back to “${title}”`,
  title: 'Free play',
  promise: 'Your own path: every step is one that the machines accept.',
  tooLong: (most: number, beyond: number) =>
    `A link carries ${most} choices at most. ${beyond === 1 ? 'One more is' : `${beyond} more are`} left out.`,
  noBase: (name: string, near: string) =>
    `There is no story named ${quoted(name)} to begin with.${didYouMean(near)} What was chosen is told from the beginning.`,
  noStepToLeave: (given: string, count: number) =>
    `The link leaves the story after step ${quoted(given)}. It takes 0 to ${count}.`,
  notOffered: (event: string, step: number) =>
    `The link asks for ${quoted(event)} after step ${step}, which the machines do not accept there. What follows in the link is left out.`,
};
