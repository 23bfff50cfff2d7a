import { expect, it } from 'vitest';
import { BESIDE_DIRECTIVES } from '../../contracts/beside-directives.ts';
import { paths } from './paths.ts';

it('has no page where the page of a directive may stand', () => {
  const fixed = Object.values(paths).filter((path) => typeof path === 'string');
  const beside = fixed.flatMap((path) => path.match(/^\/chi-dao\/([^/]+)/)?.[1] ?? []);
  expect(new Set(beside)).toEqual(new Set(BESIDE_DIRECTIVES));
});
