import { act, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useCountdown } from './useCountdown';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('Countdown_ends_at_nothing_and_starts_anew_with_the_next_refusal', () => {
  const { result, rerender } = renderHook(({ seconds, from }) => useCountdown(seconds, from), {
    initialProps: { seconds: 3, from: 'first' },
  });
  expect(result.current).toBe(3);
  act(() => void vi.advanceTimersByTime(1_250));
  expect(result.current).toBe(2);
  act(() => void vi.advanceTimersByTime(5_000));
  expect(result.current).toBe(0);

  rerender({ seconds: 8, from: 'second' });
  expect(result.current).toBe(8);
});
