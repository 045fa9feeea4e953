/** Steps of the story of what remains in an environment. */
export const remainsSteps = {
  openOnce: {
    label: 'load the handler',
    title: 'The module opens a connection',
    sentences:
      'The module opens a connection to a database and keeps it in a global, so each environment has one connection of its own. This code runs once in each, and counts towards Init Duration.',
  },
  fillGlobal: {
    label: 'handler(event, context)',
    title: 'The handler leaves data behind',
    sentences:
      'The handler puts this customer’s cart into a global variable and into the file /tmp/cart.json, and clears neither. Its time is billed as Duration.',
  },
  keepAll: {
    label: 'freeze the microVM',
    title: 'Memory and /tmp are kept',
    sentences:
      'The bootstrap waits in next and no event is pending, so the microVM is frozen, and nothing is billed. The global, the connection and the file in /tmp stay as they are.',
  },
  meetGlobal: {
    label: 'handler(event, context)',
    title: 'The global is still filled',
    sentences:
      'The handler runs for another customer, and its global still holds the cart of the one before. Here it then waits for an answer that does not come; Duration is counting.',
  },
  stopKeepTmp: {
    label: 'time limit reached',
    title: 'The process ends, /tmp stays',
    sentences:
      'The function’s time limit is over, so the control process stops the runtime: its globals and its connection go with it, and /tmp stays. Duration counts until here.',
  },
  openAgain: {
    label: 'load the handler again',
    title: 'A new connection is opened',
    sentences:
      'The new process loads the module from the start, with empty globals, and opens a connection of its own. It is billed as Duration, and what it prints is logged again.',
  },
  meetFile: {
    label: 'handler(event, context)',
    title: 'The file is still there',
    sentences:
      'The global is empty, and /tmp/cart.json is as the first request left it: it has outlived a freeze, a timeout and a process. Duration is counting.',
  },
};
