import type { GridApi } from '@mui/x-data-grid';
import { useEffect, useRef, type RefObject } from 'react';
import type { EnrollmentRequest } from '../api/models';

/** A dialog whose row is gone has nothing to give the focus back to: the row that took its place gets it. */
export function useFocusAfterDialog(
  apiRef: RefObject<GridApi | null>,
  shown: readonly EnrollmentRequest[],
  openId: string | null,
) {
  const at = useRef(-1);
  useEffect(() => {
    if (openId) {
      const index = shown.findIndex(({ id }) => id === openId);
      if (index >= 0) at.current = index;
      return;
    }
    const next = shown[Math.min(at.current, shown.length - 1)];
    at.current = -1;
    if (next && document.activeElement === document.body)
      apiRef.current?.setCellFocus(next.id, 'displayName');
  }, [apiRef, shown, openId]);
}
