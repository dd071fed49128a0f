import { ensureBrowser } from './ensure-browser.mjs';
import { installHost } from './install-host.mjs';

/** Before the first test, so that no test has to wait for an installation. */
export async function setup(): Promise<void> {
  ensureBrowser(console.log);
  await installHost(console.log);
}
