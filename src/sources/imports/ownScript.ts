/** Of Trusted Types what is used here: not all browsers have them, nor do the types of the DOM (https://w3c.github.io/trusted-types/dist/spec/). */
interface Policy {
  createScriptURL(address: string): string;
}
declare const trustedTypes: { createPolicy(name: string, rules: Policy): Policy } | undefined;

/** As a header `trusted-types` names it. */
export const policyName = 'lambda-lifecycle';

/** The page may not have its policy: no worker starts. */
export class PolicyRefused extends Error {}

let policy: Policy | undefined;

/**
 * The address of a script of this site's own, as a worker may be started from it. This is the page's one policy: all
 * other text stays text. It is made when it is asked for, so that a page that is not allowed it draws all the same.
 */
export function ownScript(address: URL): string {
  if (typeof trustedTypes === 'undefined') return address.href;
  try {
    policy ??= trustedTypes.createPolicy(policyName, {
      createScriptURL(asked) {
        if (new URL(asked).origin !== location.origin) throw new TypeError(`${asked} is no script of this site.`);
        return asked;
      },
    });
  } catch (cause) {
    throw new PolicyRefused(policyName, { cause });
  }
  return policy.createScriptURL(address.href);
}
