import { Message, type MessageStrategy } from 'vscode-languageserver';

/** How long the end of a session waits for answers, in ms: an editor gives up after two seconds. */
const LONGEST_FAREWELL = 1500;

/**
 * Lets messages through in the order in which they arrive: what comes behind `initialize` when the server is ready for it, `shutdown` and
 * `exit` when what was asked before them is answered.
 */
export class MessageOrder implements MessageStrategy {
  private ready: Promise<void> | undefined;
  private readonly asked = new Set<Promise<void>>();

  /** From now on messages wait, until the function that is returned is called. */
  hold(): () => void {
    let release = () => {};
    this.ready = new Promise((resolve) => {
      release = resolve;
    });
    return release;
  }

  handleMessage(message: Message, next: (message: Message) => void | Promise<void>): void | Promise<void> {
    const { ready } = this;
    if (!ready) return next(message);
    const before = [...this.asked];
    const turn = isFarewell(message) ? ready.then(() => answered(before)) : ready;
    const handled = turn.then(() => next(message));
    if (Message.isRequest(message)) {
      const forget = () => this.asked.delete(handled);
      this.asked.add(handled);
      handled.then(forget, forget);
    }
    return handled;
  }
}

function isFarewell(message: Message): boolean {
  if (Message.isRequest(message)) return message.method === 'shutdown';
  return Message.isNotification(message) && message.method === 'exit';
}

/** Resolves when all requests are answered, or when that takes too long: what was begun last must not keep a process alive. */
async function answered(requests: readonly Promise<void>[]): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const timeout = new Promise((resolve) => {
    timer = setTimeout(resolve, LONGEST_FAREWELL);
  });
  await Promise.race([Promise.allSettled(requests), timeout]);
  clearTimeout(timer);
}
