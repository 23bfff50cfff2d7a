/** An amendment goes down the tree as each unit's own part of it, found for a chunk of children at a time. */
import type { AmendedPlace } from '../domain/directive/brief-part.ts';
import type { UnitId } from '../domain/organisation/organisation.ts';
import type { DirectiveAmended, News } from '../domain/rollout/news.ts';
import { dateOf } from '../domain/time/local-date.ts';
import { steady } from './activity-proxies.ts';
import type { Child } from './branch.ts';

type AmendedNews = News & { body: DirectiveAmended };
/** By the number of the news, then by unit. */
export type AmendedByNews = Map<number, Record<UnitId, AmendedPlace>>;

const isAmended = (item: News): item is AmendedNews => item.body.type === 'DirectiveAmended';

/** As it is handed on: the part in it is the one of who heard it. */
export const withoutPart = (item: News): News => {
  if (!isAmended(item)) return item;
  const { part: _, ...body } = item.body;
  return { ...item, body };
};

export const placesAmended = async (
  directive: string,
  children: Child[],
  news: News[],
): Promise<AmendedByNews> => {
  const found: AmendedByNews = new Map();
  for (const { number, at, body } of news.filter(isAmended)) {
    const units = children.flatMap(({ unit, told }) => (told < number ? [unit] : []));
    if (units.length === 0) continue;
    const { amendment } = body;
    found.set(number, await steady.amendedPlaces({ directive, amendment, on: dateOf(at), units }));
  }
  return found;
};

/** The amendments that a child has not heard and that concern it or its branch, each with its part. */
export const amendedFor = (child: Child, news: News[], places: AmendedByNews): News[] =>
  news.filter(isAmended).flatMap((item): News[] => {
    const place = item.number > child.told ? places.get(item.number)?.[child.unit] : undefined;
    if (!place) return [];
    child.listens.push(...place.listens.filter((topic) => !child.listens.includes(topic)));
    if (!place.part && !place.below) return [];
    const told = withoutPart(item) as AmendedNews;
    return [place.part ? { ...told, body: { ...told.body, part: place.part } } : told];
  });
