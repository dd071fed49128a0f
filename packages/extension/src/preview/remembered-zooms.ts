import type { Memento } from 'vscode';
import type { Zoom } from './messages.js';

const KEY = 'jixiao.preview.zooms';
const MOST = 200;

/** How large each file was last looked at, in this workspace. */
export class RememberedZooms {
  constructor(private readonly memento: Pick<Memento, 'get' | 'update'>) {}

  get(uri: string): Zoom | undefined {
    return this.all().find(([known]) => known === uri)?.[1];
  }

  async set(uri: string, zoom: Zoom): Promise<void> {
    const others = this.all().filter(([known]) => known !== uri);
    await this.memento.update(KEY, [[uri, zoom], ...others].slice(0, MOST));
  }

  private all(): [string, Zoom][] {
    return this.memento.get<[string, Zoom][]>(KEY, []);
  }
}
