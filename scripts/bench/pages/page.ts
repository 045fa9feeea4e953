/** The whole page as it is, with a story of as many messages as the address asks for. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '../../../src/app/App.tsx';
import { doors } from '../../../src/app/doors.ts';
import { SessionProvider } from '../../../src/app/page/session.ts';
import { startSession } from '../../../src/app/page/start.ts';
import { readAddress } from '../../../src/player/url.ts';
import { coldThenWarm } from '../../../src/sources/scenarios/index.ts';
import { makeTrace } from './traces.ts';

const count = Number(new URLSearchParams(location.search).get('count') ?? 10_000);
const story = {
  title: `${count} messages`,
  promise: '',
  trace: makeTrace(count),
  setting: coldThenWarm.setting,
  figures: new Map(),
};
const session = startSession(doors, readAddress(''), { story, alerts: [] });
const root = document.getElementById('app');
if (root) createRoot(root).render(createElement(SessionProvider, { value: session }, createElement(App)));
