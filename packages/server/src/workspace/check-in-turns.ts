import { checkSteps, type JixiaoServices, type SeverityOverrides } from '@jixiao/language';
import { turns } from '../turns.js';
import type { LoadedFile } from './loaded-file.js';

/** How long an edit or a request waits for a check, in ms. */
const LONGEST_STEP = 10;

/**
 * Checks a file and lets requests of the editor in between, which would else wait for it. False when it was given up because the file,
 * or what it refers to, is no longer as it was: whoever changed it asks for another check.
 */
export async function checkInTurns(
  services: JixiaoServices,
  file: LoadedFile,
  overrides?: SeverityOverrides,
): Promise<boolean> {
  if (file.findings) return true;
  const check = {};
  file.check = check;
  const turn = turns(LONGEST_STEP);
  const steps = checkSteps(services, file.document, overrides);
  for (;;) {
    const { done, value } = steps.next();
    if (done) {
      file.findings = value;
      return true;
    }
    await turn();
    if (file.check !== check) return false;
  }
}

/** What was found no longer holds, and what is being found will not either. */
export function forgetFindings(file: LoadedFile): void {
  file.findings = undefined;
  file.check = undefined;
}
