/** Registers `<lambda-lifecycle>`: once, whoever comes first, and not at all on a server. */
import { LambdaLifecycle } from './element.ts';

if (globalThis.customElements && !customElements.get('lambda-lifecycle')) {
  customElements.define('lambda-lifecycle', LambdaLifecycle);
}

export { LambdaLifecycle };
