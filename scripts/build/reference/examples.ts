import type { referenceWords } from '../../../src/words/reference.ts';

type Words = typeof referenceWords;

/** What an author writes: shown as text, and run below it. */
export interface Example {
  readonly name: keyof Words['examples'];
  readonly html: string;
  /** A module of its own: no policy allows a script in markup. */
  readonly script?: string;
  readonly style?: string;
}

/** By topic. `…/` stands for the root of the site, as Share has it. */
export const examples: Readonly<Record<keyof Words['topics'], readonly Example[]>> = {
  attributes: [
    { name: 'step', html: '<lambda-lifecycle scenario="cold-start" step="handle" captions="0"></lambda-lifecycle>' },
    {
      name: 'part',
      html: '<lambda-lifecycle scenario="snapstart-restore" start="restore-start" end="next" step="restore-start" controls="minimal"></lambda-lifecycle>',
    },
    {
      name: 'own',
      html: '<lambda-lifecycle scenario="what-if" memory="1769" snapstart="on"></lambda-lifecycle>',
    },
    { name: 'table', html: '<lambda-lifecycle scenario="warm-start" view="table"></lambda-lifecycle>' },
  ],
  content: [
    {
      name: 'words',
      html: `<lambda-lifecycle class="low" scenario="cold-start" view="fit" step="invoke"
  words='{"steps": {"invoke": {"title": "The shop asks", "sentence": "A basket is paid for."}}, "lanes": {"client": "Our shop"}}'></lambda-lifecycle>`,
      style: `.low {
  min-height: 300px;
  --ll-height: 300px;
}
`,
    },
    { name: 'file', html: '<lambda-lifecycle src="story.json" step="2"></lambda-lifecycle>' },
  ],
  members: [
    {
      name: 'buttons',
      html: `<button id="back">Back</button> <button id="on">On</button>
<lambda-lifecycle id="story" scenario="cold-start" controls="0"></lambda-lifecycle>`,
      script: `const story = document.getElementById('story');
document.getElementById('back').addEventListener('click', () => story.prev());
document.getElementById('on').addEventListener('click', () => story.next());
`,
    },
  ],
  events: [
    {
      name: 'told',
      html: `<lambda-lifecycle id="told" scenario="warm-start"></lambda-lifecycle>
<output id="telling">Nothing yet.</output>`,
      script: `const telling = document.getElementById('telling');
document.getElementById('told').addEventListener('stepchange', ({ detail }) => {
  telling.textContent = detail ? \`\${detail.index} of \${detail.of}: \${detail.title}\` : 'The overview';
});
`,
    },
  ],
  frame: [
    {
      name: 'frame',
      html: `<iframe id="player" src="…/embed/index.html?scenario=warm-start&amp;step=2" title="A warm start, step by step"
  height="560" loading="lazy" allow="fullscreen" data-lambda-lifecycle></iframe>
<script async src="…/host.js"></script>
<output id="state">Not asked yet.</output>`,
      script: `addEventListener('load', async () => {
  const player = await LambdaLifecycle.connect(document.getElementById('player'));
  const { scenario, cursor } = await player.call('getState');
  document.getElementById('state').textContent = \`\${scenario}, step \${cursor} of \${player.ready.steps.length}\`;
});
`,
    },
  ],
  colours: [
    {
      name: 'colours',
      html: '<lambda-lifecycle class="own" scenario="cold-start" theme="light"></lambda-lifecycle>',
      style: `.own {
  --ll-accent: #7c2d12;
  --ll-phase-function: #fbbf24;
}
.own::part(heading) {
  font-variant-caps: small-caps;
}
`,
    },
  ],
  hosts: [],
  decks: [
    {
      name: 'deck',
      html: '<lambda-lifecycle scenario="cold-start" keyboard="0" controls="0" step="3"></lambda-lifecycle>',
    },
  ],
  policies: [
    {
      name: 'strict',
      html: '<lambda-lifecycle scenario="cold-start" scale="true" step="load-handler"></lambda-lifecycle>',
    },
  ],
};
