import type { everydaySteps } from './steps/everyday.ts';

/**
 * What a teacher may say, ask and point at, for each step of a cold and of a warm start: a thought each. They say nothing
 * of Lambda that the steps' own words and sources do not say. All other steps have why they matter.
 */
export const presentNotes: Readonly<Record<keyof typeof everydaySteps, readonly string[]>> = {
  invoke: [
    'Ask: who has seen a function that was slow the first time and fast ever after? Keep the answers for the end.',
    'Point at the open connection: this caller waits for everything that follows, whether anyone pays for it or not.',
  ],
  authorize: [
    'One sentence is enough: who may call, and which version is meant.',
    'Worth saying: an environment belongs to one version, so the first request after a deploy finds none.',
  ],
  count: [
    'Ask: what happens to the request that is one too many? It gets HTTP 429, and the function’s log never hears of it.',
    'This is where “throttled” lives. No function code has run yet.',
  ],
  noneIdle: [
    'The fork of the story: pause here. Ask what the service can do now that nobody is free.',
    'Cold means “nothing idle”, not “first call”. A burst makes cold starts among warm ones.',
  ],
  idleFound: [
    'The fork of the story, the short way: compare with the same step of the cold start.',
    'If somebody asks how long an environment waits: that is not published, and it has changed. Do not promise a number.',
  ],
  unpackZip: [
    'Point at the log: nothing of this is printed, though the client waits for it.',
    'A zip is fetched whole. Ask what that means for a package full of things that the first request does not need.',
  ],
  requestSlot: [
    'From here to INIT the client waits and no line of any log counts it. Say so once, clearly.',
    'Ask: whose bill is this time on? By REPORT’s numbers nobody’s, but AWS’s own page words it otherwise: read the note on the sources.',
  ],
  createSlot: [
    'A microVM of one’s own is what keeps two customers apart.',
    'Ask why it is taken from a pool: booting one takes up to 125 ms, too slow for a path that somebody waits on.',
  ],
  mountImage: [
    'Ask who believes that Lambda runs Docker. The image became a block device when the function was created.',
    'Chunks are read when they are needed: size alone does not decide how slow a start is.',
  ],
  initStart: [
    'INIT begins, and so does the billing of it. Let the room watch the colour change in the column on the left.',
    'Everything before this stays out of Init Duration. That is why the log and the client never agree.',
  ],
  startRuntime: [
    'The bootstrap is an ordinary program. In the workshop we can write one in a few lines.',
    'After the talk, the Code panel of the page shows one in shell, Python and Node.js.',
  ],
  bootRuntime: [
    'Ask: will more memory make this shorter? Take a show of hands, then answer: hardly, by the measurements of starts on demand.',
  ],
  loadHandler: [
    'This is the part of a cold start that belongs to us. Ask what people load here that the first request never uses.',
    'And its other side: what is set up here is kept for every later request.',
  ],
  nextAfterInit: [
    'The turning point. Let the room say what this call does before you read it: “give me work”.',
    'It blocks. While it waits the whole environment can be frozen at no cost.',
  ],
  next: [
    'Ask when billing ends: most will say “when the handler returns”. It ends here, with the next question for work.',
  ],
  initDone: [
    'It is busy at once: somebody is waiting for it. One environment serves one request at a time.',
    'Ask: three requests at once, one idle environment: how many cold starts? Two.',
  ],
  deliver: [
    'Only now does the event travel. Everything so far was preparation.',
    'The function’s time limit starts here; in real logs a successful INIT does not count against it.',
  ],
  forward: [
    'Count aloud what is missing against the cold start: placement, microVM, code, INIT.',
    'A warm start still passes the checks and the count; it is not free of waiting, only of preparing.',
  ],
  thaw: [
    'The processes go on in the middle of the line where they stood. Ask what may have gone stale: connections.',
    'Memory and /tmp are as they were: good for a cache. Ask what should better not be left there.',
  ],
  answerNext: [
    'Nobody pushes: the event is the answer to a call that was already open. Go one step back and show that call.',
    'The headers bring what every runtime needs: request id, deadline, the function’s ARN, trace id.',
  ],
  answerNextWarm: [
    'The answer to a call made minutes ago. Go back to the freeze and show that the arrow was open all along.',
    'START is printed now: from here Duration counts.',
  ],
  handle: [
    'At last our own code. Ask how large its share of the wait is, then look at the strip.',
    'What it prints is logged with the request’s id; its time is Duration.',
  ],
  return: ['Ask: is the client served now? Not yet: a return value is still inside the process.'],
  response: [
    'The bootstrap posts the result to the id that came with the event. This is all that “returning” is.',
    'In a bootstrap of one’s own, this is the second of the two calls one has to know.',
  ],
  respond: [
    'The client is done. Ask: is the function? Watch what still happens below.',
    'From here on the caller no longer waits, but Duration still counts.',
  ],
  accept: ['A short step: the confirmation. What runs between it and the next call is still billed.'],
  report: [
    'Read the line with the room: Duration, Billed Duration, and no Init Duration, because nothing was initialised.',
    'Ask what is in none of these numbers: the way here.',
  ],
  reportCold: [
    'Read the line with the room. Then ask: is Init Duration the cold start that the client felt? It is only a part of it.',
    'Go back to the overview for a moment and show how much stands before INIT.',
  ],
  release: ['One sentence: from now on a request for this version can find it.'],
  freeze: [
    'Let it stand for a moment: nothing moves, nothing is billed, and everything is kept.',
    'Ask what happens to a timer that was set in the handler. It stops here, and may go off in somebody else’s request.',
  ],
};
