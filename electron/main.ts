/**
 * Electron's entry. Schemes must be registered before the app is ready, so this file does only that, in
 * CommonJS (built by entries.config.ts: an ES module may be read too late), and then brings in the rest.
 */
import { protocol } from 'electron';

protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  { scheme: 'photo', privileges: { standard: true, secure: true } },
]);

import('./shell/desktop.ts')
  .then(({ runDesktop }) => runDesktop())
  .catch((error: unknown) => {
    console.error(error);
    process.exit(1);
  });
