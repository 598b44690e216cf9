import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ChangeFeed } from './changeFeed';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('Feed_fetches_a_topic_once_when_many_changes_arrive_together', () => {
  const refetch = vi.fn();
  const feed = new ChangeFeed(refetch);
  feed.changed('people');
  feed.changed('people');
  feed.changed('audit');
  vi.runAllTimers();
  expect(refetch.mock.calls).toEqual([['people'], ['audit']]);

  feed.changed('people');
  vi.runAllTimers();
  expect(refetch).toHaveBeenCalledTimes(3);
});

test('Feed_tells_listeners_of_the_topic_before_it_is_fetched', () => {
  const order: string[] = [];
  const feed = new ChangeFeed((topic) => order.push(`fetch ${topic}`));
  const stop = feed.listen('people', () => order.push('told'));
  feed.listen('audit', () => order.push('wrong'));
  feed.changed('people');
  vi.runAllTimers();
  stop();
  feed.changed('people');
  vi.runAllTimers();
  expect(order).toEqual(['told', 'fetch people', 'fetch people']);
});

test('Feed_fetches_everything_after_a_reset', () => {
  const refetch = vi.fn();
  new ChangeFeed(refetch).reset();
  expect(refetch).toHaveBeenCalledWith(null);
});
