/** The reference for authors. What each attribute, member and event is stands with its type, in `element/public.ts`. Code is in backticks. */
export const reference = {
  page: {
    app: 'Lambda Lifecycle',
    title: 'Reference for authors',
    description:
      'The element and the frame of Lambda Lifecycle: attributes, methods, events, messages, colours, hosts.',
    intro:
      'Two ways to show a story in a page of your own: an element, `<lambda-lifecycle>`, and a frame. Both take the same attributes. Each example below is live.',
    all: 'All topics',
    name: 'Name',
    takes: 'Takes',
    usual: 'Default',
    does: 'What it does',
    of: 'Carries',
    from: (least: string, most: string) => `${least} to ${most}`,
    kinds: { text: 'text', flag: '`1` or `0`', number: 'a number' },
    none: 'none',
    parts: 'Parts',
    slots: 'Slots',
    properties: 'Properties',
    methods: 'Methods',
    commands: 'Commands of the frame',
  },
  topics: {
    attributes: {
      title: 'Attributes',
      text: [
        'An attribute of the element is a parameter in the address of the frame. A value that cannot be used is told once on the console, and the default stands.',
        'A what-if has its numbers as attributes, too, by their names in the page’s links.',
      ],
    },
    members: {
      title: 'Properties and methods',
      text: [
        'Each attribute is a property of the same name. Whoever sets one hears no event of it: events tell what a reader does, and what time does.',
      ],
    },
    events: {
      title: 'Events',
      text: [
        'Listen before the story is there, or ask the element for its `steps`. All but `error` bubble, and cross shadow roots.',
      ],
    },
    frame: {
      title: 'The frame and its messages',
      text: [
        'The frame needs no script of yours. It runs in a sandbox without an origin, too: `sandbox="allow-scripts"`.',
        '`host.js` gives it the height that suits its width, the light and dark of your page, and `LambdaLifecycle.connect`, a promise of a player with `call` and `on`.',
        'Without `host.js` the frame is spoken to by `postMessage`: say `{ source: "lambda-lifecycle", v: 1, type: "hello" }`, and it answers `ready`. A `command` has a `reqId`, a `method` and `args`; its `result` has the same `reqId`, and a `value` or an `error`. `theme` brings a theme, `css-vars` colours. Player.js clients drive it as they are.',
      ],
    },
    colours: {
      title: 'Colours, parts and slots',
      text: [
        'Custom properties reach the picture, the strips and the controls. Parts are styled from outside with `::part`. The frame takes the same properties in a message, `css-vars`.',
      ],
    },
    hosts: {
      title: 'Hosts',
      text: [
        '*Share* writes the text for the host that you write in. What each of them needs:',
        '**Plain HTML**: the built files beside your page, and one script of type `module`.',
        '**React, Next, Docusaurus**: the component of `lambda-lifecycle/react`. It says `use client` itself, writes attributes on the server, and keeps its height from the first paint.',
        '**Vue, VitePress, Slidev**: `isCustomElement: (tag) => tag.startsWith("lambda-lifecycle")`, or `v-pre` on the tag; else Vue takes it for one of its components.',
        '**Astro**: a component with the tag and a `<script>` that imports `lambda-lifecycle/define`; an import in MDX runs in the build alone.',
        '**Hugo**: a shortcode; names with a hyphen go through `safeHTMLAttr`.',
        '**Notion and others that take an address**: the address of the frame.',
      ],
    },
    decks: {
      title: 'Decks',
      text: [
        'Keys that the element uses stop at it. Those that it does not use are the deck’s, and so are its own at its ends. With `keyboard="0"` all keys are the deck’s, and the deck steps the story.',
      ],
    },
    policies: {
      title: 'Policies',
      text: [
        'Nothing is loaded from elsewhere, and nothing is sent. A strict policy needs `script-src` for the place of the files, and `connect-src` for the address in `src`, if there is one. No style and no script stands in markup, so neither `unsafe-inline` nor `unsafe-eval` is needed.',
        'Under `require-trusted-types-for "script"` the element runs as it is. The frame has a policy of its own.',
        'A frame needs `frame-src` for its place. This page has such a policy, and the examples run under it.',
      ],
    },
  },
  /** What an example shows. */
  examples: {
    step: 'A story at one of its steps, without captions',
    part: 'One part of a story, with few controls',
    own: 'A what-if: memory, and SnapStart',
    table: 'The transcript in place of the picture',
    buttons: 'Buttons of your own',
    told: 'What the reader does, as text',
    frame: 'A frame that is asked for its state',
    colours: 'Colours of your own',
    deck: 'A story that the deck steps',
    strict: 'Under a strict policy, true to the millisecond',
  },
} as const;
