export type Listener = () => void;

const GATHER_MS = 60;

/** What else shows it: a request and a device name their person, a person and a group count devices, a person, a device and a status page profile name their groups, a user group names persons, a device preparation policy names groups of both kinds, an attempt keeps a profile, the session says what one may do. */
const alsoShownBy: Record<string, readonly string[]> = {
  people: ['enrollment-requests', 'devices', 'user-groups'],
  'user-groups': ['people', 'device-preparation-policies'],
  devices: ['people', 'device-groups'],
  'device-groups': ['devices', 'esp-profiles', 'device-preparation-policies'],
  enrollments: ['esp-profiles'],
  'pre-approval-imports': ['people'],
  access: ['session'],
};

/** Gathers changes that arrive together, tells the listeners of each topic, then has the topic fetched again. */
export class ChangeFeed {
  readonly #refetch: (topic: string | null) => void;
  readonly #listeners = new Map<string, Set<Listener>>();
  readonly #topics = new Set<string>();
  #gathering = false;

  constructor(refetch: (topic: string | null) => void) {
    this.#refetch = refetch;
  }

  listen(topic: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(topic) ?? new Set();
    this.#listeners.set(topic, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Every change leaves an audit entry, which has no topic of its own. */
  changed(topic: string) {
    for (const shown of [topic, ...(alsoShownBy[topic] ?? []), 'audit']) this.#topics.add(shown);
    if (this.#gathering) return;
    this.#gathering = true;
    setTimeout(() => this.#flush(), GATHER_MS);
  }

  reset() {
    for (const listeners of this.#listeners.values()) listeners.forEach((listener) => listener());
    this.#refetch(null);
  }

  #flush() {
    this.#gathering = false;
    for (const topic of this.#topics) {
      this.#listeners.get(topic)?.forEach((listener) => listener());
      this.#refetch(topic);
    }
    this.#topics.clear();
  }
}
