import type { PreviewAnswer, PreviewParams } from '@jixiao/protocol';
import { previewRequest } from '../../packages/server/src/requests/preview.js';
import type { Server } from '../../packages/server/src/server.js';
import { addressOf, noToken, type TestWorkspace, testWorkspace } from './workspace.js';

/** A preview as the server sees it: each answer is about what the one before has told. */
export interface Previewed extends TestWorkspace {
  answer(name: string, params?: Partial<PreviewParams>): Promise<PreviewAnswer | null>;
}

/** @param files closed ones by name */
export async function previewed(files: Record<string, string> = {}): Promise<Previewed> {
  const workspace = await testWorkspace(files);
  const request = previewRequest();
  const server = { ...workspace.context, previewed: new Set() } as unknown as Server;
  let known: number | undefined;
  return {
    ...workspace,
    async answer(name, params = {}) {
      const asked = { preview: '一', uri: addressOf(name), ...(known !== undefined && { known }), ...params };
      const told = await request(server, asked, noToken);
      known = told?.token;
      return told;
    },
  };
}
