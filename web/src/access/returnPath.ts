const PARAMETER = 'return';

export function withReturn(path: string, from: { pathname: string; search: string }): string {
  const target = from.pathname + from.search;
  return target === '/' ? path : `${path}?${new URLSearchParams({ [PARAMETER]: target }).toString()}`;
}

/** Where to go after signing in: only ever a path of this site. */
export function returnPath(params: URLSearchParams): string {
  const target = params.get(PARAMETER) ?? '/';
  const url = URL.canParse(target, location.origin) ? new URL(target, location.origin) : null;
  return target.startsWith('/') && url?.origin === location.origin ? url.pathname + url.search : '/';
}
