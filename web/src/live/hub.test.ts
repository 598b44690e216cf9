import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiveHub, type Source } from './hub';
import type { HubMessage } from './messages';

class FakeSource implements Source {
  readyState = 0;
  closed = false;
  readonly #listeners = new Map<string, (event: MessageEvent<string>) => void>();

  addEventListener(type: string, listener: (event: MessageEvent<string>) => void) {
    this.#listeners.set(type, listener);
  }

  close() {
    this.closed = true;
  }

  emit(type: string, data: unknown = {}) {
    this.#listeners.get(type)?.(new MessageEvent(type, { data: JSON.stringify(data) }));
  }

  refuse() {
    this.readyState = 2;
    this.emit('error');
  }
}

let sources: FakeSource[];
let hub: LiveHub;
const last = () => sources.at(-1) as FakeSource;

function port() {
  const messages: HubMessage[] = [];
  const send = (message: HubMessage) => messages.push(message);
  hub.join(send);
  return { messages, send, kinds: () => messages.map((m) => (m.kind === 'status' ? m.status : m.kind)) };
}

beforeEach(() => {
  vi.useFakeTimers();
  sources = [];
  hub = new LiveHub(() => {
    sources.push(new FakeSource());
    return last();
  });
});
afterEach(() => vi.useRealTimers());

test('Hub_holds_one_stream_for_all_ports', () => {
  const first = port();
  last().emit('hello');
  const second = port();
  const change = { topic: 'people', id: 'p1', version: 3 };
  last().emit('change', change);

  expect(sources).toHaveLength(1);
  expect(first.messages.at(-1)).toEqual({ kind: 'change', change });
  expect(second.kinds()).toEqual(['open', 'change']);
});

test('Hub_opens_a_new_stream_with_growing_patience_when_it_is_refused', () => {
  const page = port();
  last().refuse();
  expect(page.kinds().at(-1)).toBe('offline');
  vi.advanceTimersByTime(999);
  expect(sources).toHaveLength(1);
  vi.advanceTimersByTime(1);
  expect(sources).toHaveLength(2);

  last().refuse();
  vi.advanceTimersByTime(1_999);
  expect(sources).toHaveLength(2);
  vi.advanceTimersByTime(1);
  expect(sources).toHaveLength(3);
});

test('Hub_does_not_wait_when_a_page_wakes_it', () => {
  port();
  last().refuse();
  hub.wake();
  expect(sources).toHaveLength(2);
  vi.advanceTimersByTime(60_000);
  expect(sources).toHaveLength(2);
});

test('Hub_has_everything_fetched_again_after_a_gap', () => {
  const page = port();
  last().emit('hello');
  last().emit('error');
  last().emit('hello');
  expect(page.kinds()).toEqual(['connecting', 'open', 'connecting', 'open', 'reset']);
});

test('Hub_passes_on_the_reset_of_the_server', () => {
  const page = port();
  last().emit('reset');
  expect(page.kinds().at(-1)).toBe('reset');
});

test('Hub_closes_its_stream_when_the_last_port_leaves', () => {
  const first = port();
  const second = port();
  hub.leave(first.send);
  expect(last().closed).toBe(false);
  hub.leave(second.send);
  expect(last().closed).toBe(true);
});
