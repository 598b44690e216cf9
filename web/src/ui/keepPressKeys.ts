import type { KeyboardEvent } from 'react';

/** Inside a grid cell: Space and Enter press the button, and the grid does not take them for moving on. */
export function keepPressKeys(event: KeyboardEvent) {
  if (event.key === ' ' || event.key === 'Enter') event.stopPropagation();
}
