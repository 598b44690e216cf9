import { useEffect, useEffectEvent, useRef } from 'react';
import { useShortcutsOn } from './shortcutSetting';

const NEXT_KEY_MS = 1_000;

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    ['TEXTAREA', 'SELECT'].includes(target.tagName) ||
    (target instanceof HTMLInputElement && target.type !== 'checkbox'));

/** A dialog or menu has keys of its own. */
const isCovered = () => document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]') !== null;

/** Runs what stands under a key such as `j`, or under two in a row such as `g q`, while nobody types and no dialog is open. */
export function useShortcuts(keys: Record<string, () => void>, off = false) {
  const on = useShortcutsOn() && !off;
  const before = useRef<{ key: string; at: number } | null>(null);
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || isCovered()) return;
    const recent =
      before.current && event.timeStamp - before.current.at < NEXT_KEY_MS ? before.current.key : '';
    const run = keys[`${recent} ${event.key}`] ?? keys[event.key];
    before.current = { key: event.key, at: event.timeStamp };
    if (!run) return;
    event.preventDefault();
    event.stopPropagation();
    run();
  });
  useEffect(() => {
    if (!on) return;
    const listener = (event: KeyboardEvent) => press(event);
    // Before the grid, which takes single keys for the beginning of an edit.
    document.addEventListener('keydown', listener, { capture: true });
    return () => document.removeEventListener('keydown', listener, { capture: true });
  }, [on]);
}
