/** In whose place this tab works: kept by the tab, so that another one goes on in one's own name. */
const KEY = 'dondoc.in-place-of';

export const placeTaken = (): string | null => sessionStorage.getItem(KEY);

/** Everything on screen is another's from now on: the page begins anew. */
export const takePlace = (post: string | null): void => {
  if (post) sessionStorage.setItem(KEY, post);
  else sessionStorage.removeItem(KEY);
  location.assign('/');
};

/** A link carries no header: it says the same in its address. */
export const linkAddress = (path: string): string => {
  const place = placeTaken();
  const mark = path.includes('?') ? '&' : '?';
  return place ? `${path}${mark}${new URLSearchParams({ inPlaceOf: place })}` : path;
};
export const fileAddress = (id: string): string => linkAddress(`/api/files/${encodeURIComponent(id)}`);
