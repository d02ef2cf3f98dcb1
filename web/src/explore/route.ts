import { useSyncExternalStore } from 'react';

/** What the page shows, as the address has it: `view` names the view, the rest is the view's own. */
export type Params = Readonly<Record<string, string>>;

/** New values for some parameters; an empty one, or undefined, takes the parameter away. */
export type Change = Readonly<Record<string, string | number | undefined>>;

/** Reads the query string of an address. */
export function parse(search: string): Params {
  return Object.fromEntries(new URLSearchParams(search));
}

/** Writes parameters as an address of the explorer, ids as they are read: state/CN, not state%2FCN. */
export function href(change: Change): string {
  const pairs = Object.entries(change)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => `${key}=${encodeURIComponent(String(value)).replace(/%2F/g, '/').replace(/%3A/g, ':').replace(/%2C/g, ',')}`);
  return pairs.length === 0 ? '/explore' : `/explore?${pairs.join('&')}`;
}

const moved = 'diplograph:moved';

/** Goes to another state of the page. `replace` is for changes of detail, over which Back should not step. */
export function navigate(to: string, { replace = false } = {}): void {
  if (to === location.pathname + location.search) return;
  if (replace) history.replaceState(null, '', to);
  else history.pushState(null, '', to);
  window.dispatchEvent(new Event(moved));
}

function subscribe(told: () => void): () => void {
  window.addEventListener('popstate', told);
  window.addEventListener(moved, told);
  return () => {
    window.removeEventListener('popstate', told);
    window.removeEventListener(moved, told);
  };
}

/** The parameters of the address, and a function that changes some of them and leaves the others. */
export function useParams(): [Params, (change: Change, how?: { replace?: boolean }) => void] {
  const search = useSyncExternalStore(subscribe, () => location.search);
  const params = parse(search);
  return [params, (change, how) => navigate(href({ ...parse(location.search), ...change }), how)];
}
