/** The two files an office writes, checked whole: a value of the domain, or every problem with its place. */
import type { Directive } from '../domain/directive/directive.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { type DirectiveOptions, directiveProblems } from './check-directive.ts';
import { organisationProblems } from './check-organisation.ts';
import { directiveSchema } from './directive-file.ts';
import { organisationSchema } from './organisation-file.ts';
import { composed } from './parts.ts';
import { distinct, type Problem, type Result } from './problems.ts';

const resultOf = <T>(found: Problem[], parse: () => T): Result<T> => {
  const problems = distinct(found);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: parse() };
};

/** `json`: what `JSON.parse` gave, or a request's body. */
export const checkOrganisation = (json: unknown): Result<Organisation> => {
  const file = composed(json);
  return resultOf<Organisation>(organisationProblems(file), () => organisationSchema.parse(file));
};

/** The organisation is one that passed `checkOrganisation`. */
export const checkDirective = (
  json: unknown,
  organisation: Organisation,
  options: DirectiveOptions = {},
): Result<Directive> => {
  const file = composed(json);
  return resultOf<Directive>(directiveProblems(file, organisation, options), () =>
    directiveSchema.parse(file),
  );
};
