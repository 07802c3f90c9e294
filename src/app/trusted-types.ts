/** Of the Trusted Types API, which TypeScript's DOM library lacks, what is used here. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ): { createScriptURL(address: string): object };
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };

/** Lets through addresses of our own origin and nothing else. */
function ownOrigin(address: string): string {
  const url = new URL(address, location.href);
  if (url.origin !== location.origin) throw new TypeError(`Refused to run a script from ${url.origin}`);
  return url.href;
}

/** The only policy that the page's Content-Security-Policy allows: it makes no HTML and no script text. */
const policy = trustedTypes?.createPolicy('app', { createScriptURL: ownOrigin });

/** An address that `new Worker` accepts under Trusted Types. Throws for an address of another origin. */
export function scriptAddress(address: string): string {
  return (policy?.createScriptURL(address) ?? ownOrigin(address)) as string;
}
