import { describe, expectTypeOf, it } from 'vitest';
import type { z } from 'zod';
import type { Directive } from '../domain/directive/directive.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import type { directiveSchema } from './directive-file.ts';
import type { organisationSchema } from './organisation-file.ts';

type File<T extends z.ZodType> = z.output<T>;

// Checked by the compiler: a field that the domain gains and the file does not know, or the reverse, fails `tsc`.
describe('what a file parses to', () => {
  it('is what the domain works on, both ways', () => {
    expectTypeOf<File<typeof directiveSchema>>().toExtend<Directive>();
    expectTypeOf<Directive>().toExtend<File<typeof directiveSchema>>();
    expectTypeOf<File<typeof organisationSchema>>().toExtend<Organisation>();
    expectTypeOf<Organisation>().toExtend<File<typeof organisationSchema>>();
  });
  it('has every field of the domain', () => {
    // What amendments have dropped is written by them alone.
    expectTypeOf<Exclude<keyof Directive, 'dropped'>>().toEqualTypeOf<keyof File<typeof directiveSchema>>();
    expectTypeOf<keyof Directive['obligations'][number]>().toEqualTypeOf<
      keyof File<typeof directiveSchema>['obligations'][number]
    >();
    expectTypeOf<keyof Organisation['units'][number]>().toEqualTypeOf<
      keyof File<typeof organisationSchema>['units'][number]
    >();
    expectTypeOf<keyof Organisation['people'][number]>().toEqualTypeOf<
      keyof File<typeof organisationSchema>['people'][number]
    >();
  });
});
