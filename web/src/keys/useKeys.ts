import { useQuery } from '@tanstack/react-query';
import { getKeys } from '../api/keys';

const WHILE_OPEN = 10_000;

/** Asked again while the page is open: devices confirm a key and boxes are sealed anew without anybody clicking. */
export function useKeys() {
  return useQuery({ queryKey: ['keys'], queryFn: getKeys, refetchInterval: WHILE_OPEN });
}
