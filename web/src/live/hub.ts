import type { Change, HubMessage, LiveStatus } from './messages';

export type Port = (message: HubMessage) => void;

/** What the hub uses of an EventSource. */
export interface Source {
  readonly readyState: number;
  addEventListener(type: string, listener: (event: MessageEvent<string>) => void): void;
  close(): void;
}

const CLOSED = 2;
const FIRST_DELAY_MS = 1_000;
const LONGEST_DELAY_MS = 30_000;

/** One stream of changes for many ports. */
export class LiveHub {
  readonly #open: () => Source;
  readonly #ports = new Set<Port>();
  #source: Source | null = null;
  #status: LiveStatus = 'connecting';
  #retry: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #greeted = false;

  constructor(open: () => Source) {
    this.#open = open;
  }

  join(port: Port) {
    this.#ports.add(port);
    port({ kind: 'status', status: this.#status });
    this.wake();
  }

  leave(port: Port) {
    this.#ports.delete(port);
    if (this.#ports.size === 0) this.sleep();
  }

  /** Connects now, unless a stream stands already. */
  wake() {
    if (this.#source) return;
    clearTimeout(this.#retry);
    this.#setStatus('connecting');
    this.#connect();
  }

  sleep() {
    clearTimeout(this.#retry);
    this.#source?.close();
    this.#source = null;
  }

  #connect() {
    const source = this.#open();
    this.#source = source;
    source.addEventListener('hello', () => this.#greet());
    source.addEventListener('change', (event) =>
      this.#send({ kind: 'change', change: JSON.parse(event.data) as Change }),
    );
    source.addEventListener('reset', () => this.#send({ kind: 'reset' }));
    source.addEventListener('error', () => this.#fail(source));
  }

  #greet() {
    this.#failures = 0;
    this.#setStatus('open');
    // Whatever changed between two streams was not heard.
    if (this.#greeted) this.#send({ kind: 'reset' });
    this.#greeted = true;
  }

  #fail(source: Source) {
    if (source !== this.#source) return;
    if (source.readyState !== CLOSED) {
      this.#setStatus('connecting');
      return;
    }
    // An EventSource that was answered with a status, 401 for example, never tries again by itself.
    this.#source = null;
    this.#setStatus('offline');
    const delay = Math.min(FIRST_DELAY_MS * 2 ** this.#failures++, LONGEST_DELAY_MS);
    this.#retry = setTimeout(() => this.wake(), delay);
  }

  #setStatus(status: LiveStatus) {
    if (status === this.#status) return;
    this.#status = status;
    this.#send({ kind: 'status', status });
  }

  #send(message: HubMessage) {
    for (const port of this.#ports) port(message);
  }
}
