/** What lists of steps across directives have in common: names to say, and the clocks to read. */
import type { AnchorEventDef, Obligation, Target } from '../../domain/directive/directive.ts';
import type { ClockBrief } from '../../domain/lifecycle/wakes.ts';
import { Prisma } from '../generated/client.ts';

export type Names = Record<string, string>;
export type ListedObligation = Pick<Obligation, 'id' | 'title'> & { target?: Target | null };
export interface ListedDirective {
  id: string;
  number: string | null;
  title: string;
  events: Pick<AnchorEventDef, 'code' | 'name'>[];
}

/** Titles and targets: the rest of the document stays where it is. For a directive under the alias `d`. */
export const titles = Prisma.sql`
  (select jsonb_agg(jsonb_build_object('id', o -> 'id', 'title', o -> 'title', 'target', o -> 'target')) from jsonb_array_elements(d."document" -> 'obligations') o)`;

const CLOCK: Record<keyof ClockBrief, true> = {
  unit: true,
  ancestors: true,
  followedBy: true,
  defaults: true,
  ladders: true,
  calendar: true,
  stops: true,
};
/** What clocks are read from, of the brief of a stream under the alias `t`; the obligations, most of it, stay behind. */
export const clockBrief = Prisma.sql`
  (select jsonb_object_agg(b."key", b."value") from jsonb_each(t."brief") b where b."key" = any(${Object.keys(CLOCK)}))`;

/** Names of units and of all whom their letters go to, of rows with `unitCode` and `brief` under that name. */
export const lineNames = (rows: Prisma.Sql): Prisma.Sql => Prisma.sql`
  (select coalesce(jsonb_object_agg(u."code", u."name"), '{}') from "Unit" u where u."code" in (
    select r."unitCode" from ${rows} r union select jsonb_array_elements_text(r."brief" -> 'ancestors') from ${rows} r
    union select r."brief" ->> 'followedBy' from ${rows} r
    union select split_part(r."data" ->> 'id', '@', 2) from ${rows} r
    union select r."data" #>> '{given,unit}' from ${rows} r
    union select jsonb_path_query(r."data", '$.plan.lines[*].to[*]') #>> '{}' from ${rows} r
    union select jsonb_array_elements_text(r."data" -> 'reviewers') from ${rows} r))`;
