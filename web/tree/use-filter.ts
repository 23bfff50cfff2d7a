/** What a filter finds at any depth, asked of the server a little after one types. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { pages } from '../api/queries.ts';
import type { Sign } from '../signs/signs.ts';
import type { TreePlace } from './use-branches.ts';

export const useFilter = (place: TreePlace, under: string | null) => {
  const [text, setText] = useState('');
  const [sign, setSign] = useState<Sign | null>(null);
  const q = useDeferredValue(text.trim());
  const filtered = q !== '' || sign !== null;
  const reading = useInfiniteQuery({
    ...pages.foundInTree(place, under, { q, sign }),
    enabled: filtered,
    placeholderData: keepPreviousData,
  });
  return {
    text,
    setText,
    sign,
    setSign,
    reading,
    /** Null while nothing is filtered, or what was asked first has not come. */
    found: (filtered && reading.data?.pages.flatMap(({ rows }) => rows)) || null,
  };
};
