import { useSyncExternalStore } from 'react';

const KEY = 'muster.shortcuts';
const listeners = new Set<() => void>();

const read = () => localStorage.getItem(KEY) !== 'off';

/** Single keys can be turned off: who speaks to a computer, or hits keys by accident, wants none (WCAG 2.1.4). */
export function setShortcuts(on: boolean) {
  if (on) localStorage.removeItem(KEY);
  else localStorage.setItem(KEY, 'off');
  listeners.forEach((tell) => tell());
}

export const useShortcutsOn = () =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, read);
