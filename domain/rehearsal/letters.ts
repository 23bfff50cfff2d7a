/** How many letters a rehearsal sends: what one desk is due in one slot is one letter. */
import { recipientKey } from '../ladder/ladder.ts';
import { letterSlot } from '../ladder/letter-slot.ts';
import type { UnitId } from '../organisation/organisation.ts';
import { dateOf } from '../time/local-date.ts';
import type { Alike, Superiors } from './alike.ts';
import type { Rehearsal, RehearsedUnit } from './rehearse.ts';

export interface Letters {
  /** Local month → letters. */
  months: Map<string, number>;
  total: number;
  /** Desks that get one. */
  recipients: number;
}

interface Letter {
  /** The unit written to, or the one that stands for it. */
  unit: UnitId;
  desk: string;
  slot: string;
  month: string;
}

const lettersOf = ({ brief, events }: RehearsedUnit): Letter[] => {
  const found = new Map<string, Letter>();
  for (const { at, fact } of events) {
    const to =
      fact.type === 'ReminderDue'
        ? fact.recipients.map((recipient) => ({ unit: recipient.unit, desk: recipientKey(recipient) }))
        : fact.type === 'UnitOpened'
          ? [{ unit: brief.unit, desk: `${brief.unit}:officer` }]
          : [];
    if (to.length === 0) continue;
    const { kind, notBefore } = letterSlot(brief.calendar, brief.defaults.morning, at);
    const slot = `${fact.type === 'UnitOpened' ? 'issued' : kind} ${notBefore}`;
    for (const { unit, desk } of to)
      found.set(`${desk} ${slot}`, { unit, desk, slot, month: dateOf(notBefore).slice(0, 7) });
  }
  return [...found.values()];
};

/** A unit that is alone of its sort is written to by everybody, one of many only by itself and those below it. */
const writersTo = ({ unit, below }: Superiors, { crowds }: Alike, all: UnitId[]): UnitId[] =>
  crowds.get(unit)?.units === 1 ? all : [unit, ...below];

/** @param rehearsal of `alike.organisation` */
export const lettersIn = (rehearsal: Pick<Rehearsal, 'units'>, alike: Alike): Letters => {
  const letters: Letters = { months: new Map(), total: 0, recipients: 0 };
  const written = new Map<UnitId, Map<UnitId, Letter[]>>();
  for (const [writer, unit] of rehearsal.units)
    for (const [to, list] of Map.groupBy(lettersOf(unit), (letter) => letter.unit))
      written.set(to, (written.get(to) ?? new Map()).set(writer, list));
  const all = [...rehearsal.units.keys()];
  const known = new Set(alike.superiors.map(({ unit }) => unit));
  const outside = [...written.keys()].filter((unit) => !known.has(unit));
  const count = (unit: UnitId, writers: UnitId[], times: number) => {
    const received = writers.flatMap((writer) => written.get(unit)?.get(writer) ?? []);
    const once = new Map(received.map((letter) => [`${letter.desk} ${letter.slot}`, letter]));
    letters.total += once.size * times;
    letters.recipients += new Set(received.map(({ desk }) => desk)).size * times;
    for (const { month } of once.values())
      letters.months.set(month, (letters.months.get(month) ?? 0) + times);
  };
  for (const some of alike.superiors) count(some.unit, writersTo(some, alike, all), some.units);
  for (const unit of outside) count(unit, all, 1);
  return letters;
};
