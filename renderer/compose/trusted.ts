/** The one Trusted Types policy: scripts of workers, and only our own. */

/** What is used of the Trusted Types interface, which not every library of DOM types knows. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): URL };
}

const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes };

const policy = trustedTypes?.createPolicy('zhuanban-worker', {
  createScriptURL(url) {
    const { origin, pathname } = new URL(url);
    if (origin !== location.origin || !/^\/assets\/[\w.-]+\.js$/.test(pathname))
      throw new TypeError(`not our worker: ${url}`);
    return url;
  },
});

/** `url` as something a Worker may be started from. Throws if it is not one of the interface's own scripts. */
export const trustedWorkerUrl = (url: URL): URL => policy?.createScriptURL(url.href) ?? url;
