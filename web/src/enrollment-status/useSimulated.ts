import { useSearchParams } from 'react-router';

/** Whether simulated fleets are shown, kept in the address. */
export function useSimulated(): [boolean, (on: boolean) => void] {
  const [params, setParams] = useSearchParams();
  const change = (on: boolean) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        if (on) next.set('simulated', 'true');
        else next.delete('simulated');
        next.delete('cursor');
        return next;
      },
      { replace: true },
    );
  return [params.get('simulated') === 'true', change];
}
