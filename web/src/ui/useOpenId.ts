import { useLocation, useSearchParams } from 'react-router';

/** The id of what a dialog shows, kept in the address: back closes, a link opens. */
export function useOpenId(name: string) {
  const [params, setParams] = useSearchParams();
  const { state } = useLocation() as { state: unknown };

  const put = (id: string | null) =>
    setParams(
      (old) => {
        const next = new URLSearchParams(old);
        if (id) next.set(name, id);
        else next.delete(name);
        return next;
      },
      { state, replace: id === null },
    );
  return { id: params.get(name), open: (id: string) => put(id), close: () => put(null) };
}
