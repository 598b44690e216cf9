import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ChangeFeed } from './changeFeed';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test('Feed_fetches_a_topic_once_when_many_changes_arrive_together', () => {
  const refetch = vi.fn();
  const feed = new ChangeFeed(refetch);
  feed.changed('enrollment-requests');
  feed.changed('enrollment-requests');
  vi.runAllTimers();
  expect(refetch.mock.calls).toEqual([['enrollment-requests'], ['audit']]);

  feed.changed('enrollment-requests');
  vi.runAllTimers();
  expect(refetch).toHaveBeenCalledTimes(4);
});

test('Feed_tells_listeners_of_the_topic_before_it_is_fetched', () => {
  const order: string[] = [];
  const feed = new ChangeFeed((topic) => order.push(`fetch ${topic}`));
  const stop = feed.listen('people', () => order.push('told'));
  feed.listen('access', () => order.push('wrong'));
  feed.changed('people');
  vi.runAllTimers();
  stop();
  feed.changed('people');
  vi.runAllTimers();
  const fetched = [
    'fetch people',
    'fetch enrollment-requests',
    'fetch devices',
    'fetch user-groups',
    'fetch audit',
  ];
  expect(order).toEqual(['told', ...fetched, ...fetched]);
});

test.each([
  ['people', ['people', 'enrollment-requests', 'devices', 'user-groups', 'audit']],
  ['user-groups', ['user-groups', 'people', 'device-preparation-policies', 'audit']],
  ['devices', ['devices', 'people', 'device-groups', 'audit']],
  ['access', ['access', 'session', 'audit']],
  ['enrollment-requests', ['enrollment-requests', 'audit']],
  ['of-a-later-release', ['of-a-later-release', 'audit']],
])('Feed_fetches_all_that_shows_a_change_of_%s', (topic, shown) => {
  const refetch = vi.fn();
  new ChangeFeed(refetch).changed(topic);
  vi.runAllTimers();
  expect(refetch.mock.calls.flat()).toEqual(shown);
});

test('Feed_fetches_everything_after_a_reset', () => {
  const refetch = vi.fn();
  new ChangeFeed(refetch).reset();
  expect(refetch).toHaveBeenCalledWith(null);
});
