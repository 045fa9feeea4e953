/** What the page's modules ask a browser for as they are loaded. In the build there is none: nothing matches. */
Object.assign(globalThis, { matchMedia: () => ({ matches: false, addEventListener: () => undefined }) });
