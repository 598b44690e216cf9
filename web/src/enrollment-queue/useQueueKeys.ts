import type { GridApi } from '@mui/x-data-grid';
import { useRef, type RefObject } from 'react';
import type { EnrollmentRequest } from '../api/models';
import { useShortcuts } from '../shortcuts/useShortcuts';
import type { RowVerbs } from './RowActions';
import type { Selection } from './useSelection';

interface Keys {
  apiRef: RefObject<GridApi | null>;
  shown: readonly EnrollmentRequest[];
  selection: Selection;
  verbs: RowVerbs;
  /** A dialog is open. */
  off: boolean;
}

/** `j` and `k` walk the rows, `x` ticks one, `a` and `d` decide on it, Enter opens it. */
export function useQueueKeys({ apiRef, shown, selection, verbs, off }: Keys) {
  const at = useRef(-1);
  const row = () => {
    const focused = document.activeElement?.closest('[data-id]')?.getAttribute('data-id');
    const index = focused ? shown.findIndex(({ id }) => id === focused) : at.current;
    at.current = Math.min(index, shown.length - 1);
    return shown[at.current];
  };
  const step = (by: number) => {
    row();
    at.current = Math.max(0, Math.min(at.current + by, shown.length - 1));
    const next = shown[at.current];
    if (next) apiRef.current?.setCellFocus(next.id, 'displayName');
  };
  const onDecidable = (run: (request: EnrollmentRequest) => void) => {
    const request = row();
    if (request?.decidable) run(request);
  };
  useShortcuts(
    {
      j: () => step(1),
      k: () => step(-1),
      x: () =>
        onDecidable(({ id }) => {
          const ids = new Set(selection.ids);
          if (!ids.delete(id)) ids.add(id);
          selection.choose(ids, shown);
        }),
      a: () => onDecidable(verbs.approve),
      d: () => onDecidable(verbs.reject),
    },
    off,
  );
}
