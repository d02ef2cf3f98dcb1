import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Motion, restMillis } from './motion';
import { similarity } from './preview';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function told(): [Motion, string[]] {
  const done: string[] = [];
  return [new Motion(() => done.push('rest')), done];
}

test('what comes while it moves is done at rest, the last of it once', () => {
  const [motion, done] = told();
  motion.moved();
  motion.atRest(() => done.push('first'));
  vi.advanceTimersByTime(restMillis - 1);
  motion.moved();
  motion.atRest(() => done.push('last'));
  vi.advanceTimersByTime(restMillis - 1);
  expect(motion.moving).toBe(true);
  expect(done).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(motion.moving).toBe(false);
  expect(done).toEqual(['last', 'rest']);
  motion.atRest(() => done.push('at once'));
  expect(done).toEqual(['last', 'rest', 'at once']);
});

test('while something is held it is not at rest', () => {
  const [motion, done] = told();
  motion.hold();
  motion.moved();
  motion.atRest(() => done.push('waiting'));
  vi.advanceTimersByTime(10 * restMillis);
  expect(done).toEqual([]);
  motion.release();
  motion.release();
  expect(done).toEqual(['waiting', 'rest']);
});

test('what is let go while the whole moves waits for that too', () => {
  const [motion, done] = told();
  motion.hold();
  motion.moved();
  motion.release();
  expect(done).toEqual([]);
  vi.advanceTimersByTime(restMillis);
  expect(done).toEqual(['rest']);
});

test('nothing is done after it has ended', () => {
  const [motion, done] = told();
  motion.moved();
  motion.atRest(() => done.push('waiting'));
  motion.stop();
  vi.advanceTimersByTime(10 * restMillis);
  expect(done).toEqual([]);
});

test('a picture is moved, zoomed and turned as two of its points were', () => {
  const place = (transform: string, { x, y }: { x: number; y: number }) => {
    const [a, b, c, d, e, f] = /matrix\((.*)\)/.exec(transform)![1]!.split(',').map(Number) as [number, number, number, number, number, number];
    return [a * x + c * y + e, b * x + d * y + f];
  };
  const [p, q] = [{ x: 100, y: 50 }, { x: 300, y: 250 }];
  for (const [to, from] of [
    [{ x: 110, y: 45 }, { x: 310, y: 245 }], // moved
    [{ x: 0, y: 0 }, { x: 400, y: 400 }], // zoomed
    [{ x: 300, y: 50 }, { x: 100, y: 250 }], // turned by a right angle
  ] as const) {
    const transform = similarity([p, q], [to, from]);
    for (const [before, after] of [[p, to], [q, from]] as const) {
      const [x, y] = place(transform, before);
      expect(x).toBeCloseTo(after.x, 6);
      expect(y).toBeCloseTo(after.y, 6);
    }
  }
});
