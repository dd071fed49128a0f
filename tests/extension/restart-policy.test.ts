import { expect, it } from 'vitest';
import { RestartPolicy } from '../../packages/extension/src/restart-policy.js';

function policy() {
  let time = 0;
  const restarts = new RestartPolicy(() => time);
  return { restarts, pass: (seconds: number) => (time += seconds * 1000) };
}

it('starts a server that died again, tells it once, and gives up on the fifth death', () => {
  const { restarts, pass } = policy();
  const verdicts = [1, 2, 3, 4, 5].map(() => {
    pass(10);
    return restarts.died();
  });
  expect(verdicts).toEqual(['restart', 'restart silently', 'restart silently', 'restart silently', 'give up']);
});

it('forgets deaths of long ago', () => {
  const { restarts, pass } = policy();
  for (let death = 0; death < 20; death++) {
    expect(restarts.died()).toBe('restart');
    pass(181);
  }
});

it('starts anew when somebody started the server by hand', () => {
  const { restarts } = policy();
  for (let death = 0; death < 5; death++) restarts.died();
  expect(restarts.died()).toBe('give up');
  restarts.forget();
  expect(restarts.died()).toBe('restart');
});
