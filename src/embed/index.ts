/** The page for frames in other pages: the element, full bleed, and the messages. One classic script when built. */
import '../element/define.ts';
import type { LambdaLifecycle } from '../element/element.ts';
import { forwardKeys } from './keys.ts';
import { openLine } from './line.ts';
import { speakNatively } from './native.ts';
import { readParameters } from './parameters.ts';
import { speakPlayerJs } from './playerJs.ts';
import { reportSize } from './resize.ts';

const page = new CSSStyleSheet();
page.replaceSync(
  'html,body{margin:0;height:100%;background:transparent}main{height:100%}@media print{html,body,main{height:auto}}h1{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%)}lambda-lifecycle{margin:0;--ll-height:100vh;--ll-height:100dvh}',
);
document.adoptedStyleSheets = [page];

const { options, styles, id, origin, isReadonly } = readParameters(location.search, location.hash);
const element: LambdaLifecycle = document.createElement('lambda-lifecycle') as LambdaLifecycle;
for (const [name, value] of options) element.setAttribute(name, value);
for (const [name, value] of styles) element.style.setProperty(name, value);

// Nobody speaks to a page that is not in a frame.
if (window.parent !== window) {
  const line = openLine(window.parent, origin);
  speakNatively(element, line, { id, isReadonly });
  speakPlayerJs(element, line);
  forwardKeys(element, line);
  // Who asks for all of it in the height that there is has the height.
  if (element.view !== 'fit') reportSize(line);
} else {
  forwardKeys(element, undefined);
}
element.addEventListener('ready', () => {
  const title = element.shadowRoot?.querySelector('.heading')?.textContent ?? document.title;
  document.title = title;
  for (const heading of document.querySelectorAll('h1')) heading.textContent = title;
});
document.getElementById('embed')?.append(element);
