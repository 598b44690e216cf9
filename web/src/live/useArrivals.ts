import { useState, type RefObject } from 'react';
import { useLiveChange } from './LiveContext';
import { splitArrivals } from './arrivals';

interface Held {
  of: string;
  ids: ReadonlySet<string>;
}

const inUse = (element: HTMLElement | null) =>
  element !== null && (element.matches(':hover') || element.contains(document.activeElement));

/** While somebody points at or works in the grid, rows that others bring wait until they are asked for. */
export function useArrivals<Row extends { id: string }>(
  topic: string,
  rows: Row[],
  of: string,
  grid: RefObject<HTMLElement | null>,
) {
  const [held, setHeld] = useState<Held | null>(null);
  const { shown, waiting } = held?.of === of ? splitArrivals(rows, held.ids) : { shown: rows, waiting: 0 };

  useLiveChange(topic, () => {
    setHeld(inUse(grid.current) ? { of, ids: new Set(shown.map(({ id }) => id)) } : null);
  });
  return { shown, waiting, showAll: () => setHeld(null) };
}
