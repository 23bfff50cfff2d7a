/** One act of the office on the directive as a whole, for one choice: one that may be done, where the choice is right. */
import type { ChangedDay } from '../../domain/calendar/change.ts';
import { amended, type DirectiveChange } from '../../domain/directive/change.ts';
import type { DueRule } from '../../domain/directive/due-rule.ts';
import type { Actor } from '../../domain/lifecycle/actor.ts';
import { briefNow } from '../../domain/lifecycle/brief-now.ts';
import type { Selector, UnitId } from '../../domain/organisation/organisation.ts';
import type { Behaviour, Rehearsal, RehearsedUnit } from '../../domain/rehearsal/rehearse.ts';
import type { Reorganised } from '../../domain/reorganisation/reorganised.ts';
import { versionOf } from '../../domain/rollout/amendments.ts';
import { rolloutBriefFor } from '../../domain/rollout/brief.ts';
import type { RolloutCommand } from '../../domain/rollout/commands.ts';
import { UNTICK_REASONS } from '../../domain/rollout/context-lines.ts';
import { decideRollout } from '../../domain/rollout/rollout.ts';
import { addDays, dateOf, type LocalDate, weekday } from '../../domain/time/local-date.ts';
import type { Choice } from './arbitraries.ts';
import type { Wish } from './choose.ts';
import { type Dice, drawing } from './dice.ts';
import { withSubstitutes } from './people.ts';
import { EVENTS } from './rules.ts';

/** Weekdays off, Saturdays worked, some of them provisional, some taken back. */
const otherDays = (today: LocalDate, draw: Dice): ChangedDay[] =>
  [0, 1, 2].map((i) => {
    const date = addDays(today, draw(1, 3, 6, 12, 25, 40) + i * 11);
    const as =
      weekday(date) >= 6 ? draw('work' as const, 'usual' as const) : draw('off' as const, 'off', 'usual');
    return { date, as, ...(as !== 'usual' && draw(true, false) ? { provisional: true as const } : {}) };
  });

/** Its superiors as it stands now, nearest first. */
const lineOf = (unit: RehearsedUnit | undefined): UnitId[] =>
  unit?.state.line?.ancestors ?? unit?.brief.ancestors ?? [];

/** A leaf goes up in another leaf, is dissolved, or moves to another superior. */
const changeOfTree = (
  { units, rollout }: Rehearsal,
  draw: Dice,
): Omit<Reorganised, 'on' | 'reorganisation' | 'reason'> => {
  const living = [...units.values()].filter(({ state }) => !state.closed);
  const alive = living.map(({ brief }) => brief);
  const above = new Set(living.flatMap(lineOf));
  const leaves = alive.filter(({ unit }) => !above.has(unit) && unit !== rollout.brief.root);
  // As often as not one that its superior's own plan has asked something.
  const asked = leaves.filter(({ unit }) => units.get(unit)?.state.given);
  const one = draw(...(leaves.length > 0 ? [...leaves, ...asked, ...asked] : alive));
  const others = leaves.filter(({ unit }) => unit !== one.unit);
  const path = [...lineOf(units.get(one.unit))].reverse().concat(one.unit);
  // Looked to from outside its branch: everybody must be told.
  const everybody = [...units.values()].some(({ brief, state }) => {
    const { followedBy, ancestors } = briefNow(brief, state);
    const steps = Object.values(state.steps);
    const looksTo = followedBy === one.unit || steps.some((step) => step.reviewers.includes(one.unit));
    return !state.closed && looksTo && !ancestors.includes(one.unit);
  });
  const common = { type: 'UnitsReorganised' as const, begins: [], paths: [path], everybody };
  const kind = others.length > 0 ? draw('merge' as const, 'merge', 'dissolve', 'move') : 'dissolve';
  const superior = draw(...[...above]);
  if (kind === 'move' && superior) {
    const line = [superior, ...lineOf(units.get(superior))];
    return { ...common, kind, ends: [], lines: { [one.unit]: line }, paths: [path, [...line].reverse()] };
  }
  // As often as not somebody of whom some of it was never asked.
  const has = new Set(one.obligations.map(({ id }) => id));
  const lacking = others.filter(
    ({ obligations }) => obligations.filter(({ id }) => has.has(id)).length < has.size,
  );
  const heirs = kind === 'merge' ? [draw(...others, ...lacking, ...lacking).unit] : [];
  return {
    ...common,
    kind: heirs.length > 0 ? 'merge' : 'dissolve',
    ends: [{ unit: one.unit, heirs }],
    lines: {},
  };
};

/** Tasks added, dropped, dated anew or given to others; the term's end moved. */
const changeOf = (
  { directive, units }: Rehearsal,
  id: string,
  today: LocalDate,
  draw: Dice,
): DirectiveChange => {
  const { obligations } = directive;
  // What somebody took over is amended as often as not.
  const inherited = [...units.values()].flatMap(({ state }) => state.inherited ?? []).map(({ id }) => id);
  const takenOver = obligations.filter(({ id }) => inherited.includes(id));
  const one = draw(...(takenOver.length > 0 && draw(true, false) ? takenOver : obligations));
  const codes = [...units.keys()];
  // What others follow stays: whom it is followed by would be left without.
  const followed = obligations.flatMap(({ due }) => ('obligation' in due ? [due.obligation] : []));
  const free = obligations.filter((other) => !followed.includes(other.id));
  const due = (): DueRule =>
    draw<DueRule>(
      { type: 'on', date: addDays(today, draw(3, 9, 20, 45)) },
      { type: 'every', period: draw('month', 'quarter'), day: draw(5, 20), dayOff: 'nextWorkingDay' },
      {
        type: 'afterEvent',
        events: { allOf: [draw('A', 'B', 'L')] },
        offset: { value: draw(5, 15), unit: 'day' },
      },
      {
        type: 'eachEvent',
        event: 'N',
        ...draw({}, { offset: { value: draw(0, 2, 12), unit: draw('day', 'workingDay') } }),
      },
      { type: 'none' },
    );
  const lead = (): Selector =>
    draw<Selector>(
      { all: true },
      { units: [draw(...codes)] },
      { tag: 'marked' },
      { except: { from: { all: true }, units: [draw(...codes)] } },
    );
  const isLast = obligations.length < 2;
  switch (draw('add', 'due', 'lead', 'drop', 'term', 'expected')) {
    case 'add':
      return {
        add: [
          {
            id: `A${id}`,
            kind: draw('task', 'report', 'study'),
            title: 'Việc thêm',
            lead: lead(),
            due: due(),
            addedByOffice: 'sửa đổi',
          },
        ],
      };
    case 'due':
      return { change: [{ ...one, due: due() }] };
    case 'lead':
      return { change: [{ ...one, lead: lead() }] };
    case 'drop':
      return isLast || free.length === 0 ? {} : { drop: [draw(...free).id] };
    case 'term':
      return { termTo: addDays(directive.term.to, draw(-20, 30, 90)) };
    default:
      return { events: [{ code: 'A', name: 'A', expected: addDays(today, draw(5, 12)) }] };
  }
};

/** Mostly one that has occurred, to correct or withdraw it; to record, one that starts steps of its own as often as not. */
const eventFor = (
  { rollout }: Rehearsal,
  name: RolloutCommand['act'],
  draw: Dice,
): { event: string; occurrence: number } => {
  const { news } = rollout.state;
  const recorded = news.flatMap(({ body }) => (body.type === 'EventRecorded' ? [body] : []));
  if (name !== 'recordEvent' && recorded.length > 0 && draw(true, true, true, false))
    return draw(...recorded);
  const again = Object.entries(rollout.brief.events).flatMap(([code, { recurring }]) =>
    recurring ? [code, code] : [],
  );
  const event = draw<string>(...EVENTS.once, ...EVENTS.recurring, ...again, 'Z');
  return { event, occurrence: draw(1, 1, 2) };
};

/** Suspensions that nobody has ended and that are not over, by number. */
const stoppedOn = ({ rollout }: Rehearsal, today: LocalDate): number[] => {
  const bodies = rollout.state.news.map(({ body }) => body);
  const ended = bodies.flatMap((body) => (body.type === 'ClocksResumed' ? [body.suspension] : []));
  return bodies.flatMap((body) =>
    body.type === 'ClocksStopped' &&
    !ended.includes(body.suspension) &&
    (body.until === null || body.until >= today)
      ? [body.suspension]
      : [],
  );
};

const officeAct = (
  rehearsal: Rehearsal,
  name: RolloutCommand['act'],
  { id, at, root }: Wish,
  draw: Dice,
): RolloutCommand => {
  const office: Actor = { post: 'o', unit: root, role: draw('office', 'office', 'office', 'officer') };
  const by = draw(...withSubstitutes(office, dateOf(at)), office);
  const { event, occurrence } = eventFor(rehearsal, name, draw);
  const reason = draw('lý do', 'lý do', ' ');
  const some = draw(undefined, undefined, [...rehearsal.units.keys()].slice(0, 2));
  const on = addDays(dateOf(at), -draw(0, 1, 3, 12, -2));
  switch (name) {
    case 'recordEvent':
      return { id, by, act: name, event, on, ...(some ? { units: some } : {}) };
    case 'correctEvent':
      return { id, by, act: name, event, occurrence, on, reason };
    case 'withdrawEvent':
      return { id, by, act: name, event, occurrence, reason };
    case 'expectEvent':
      return { id, by, act: name, event, on: addDays(dateOf(at), draw(1, 4, 9, 20, 33, -2)), reason };
    case 'statePeriod': {
      const rule = {
        type: 'every' as const,
        period: draw('month' as const, 'quarter' as const),
        day: draw(10, 25),
      };
      return { id, by, act: name, obligation: draw(...rehearsal.rollout.brief.periodic, 'O1'), rule };
    }
    case 'changeCalendar':
      return { id, by, act: name, version: `${id} lịch`, days: otherDays(dateOf(at), draw), reason };
    case 'stopClocks': {
      const meant = draw(...rehearsal.units.values());
      const path = draw([root], [...lineOf(meant)].reverse().concat(meant.brief.unit), ['nowhere']);
      const from = addDays(dateOf(at), draw(0, 0, -2, -9, 4, -400));
      const until = draw(undefined, addDays(from, draw(0, 3, 11)), addDays(from, draw(6, 20, -1)));
      return {
        id,
        by,
        act: name,
        path,
        branch: draw(true, false),
        from,
        ...(until ? { until } : {}),
        reason,
      };
    }
    case 'resumeClocks':
      return {
        id,
        by,
        act: name,
        suspension: draw(...stoppedOn(rehearsal, dateOf(at)), 9),
        on: addDays(dateOf(at), draw(0, 0, 1, -3)),
        reason,
      };
    case 'reorganise':
      return {
        id,
        by,
        act: name,
        change: { ...changeOfTree(rehearsal, draw), on, reorganisation: id, reason },
      };
    case 'bringIn':
      // Of nobody: a case's tree stands in the database before it begins.
      return { id, by, act: name, begins: [], on, paths: [] };
    case 'amendDirective': {
      const { directive } = rehearsal;
      const change = changeOf(rehearsal, id, dateOf(at), draw);
      const { events, periodic } = rolloutBriefFor(amended(directive, change), false);
      const base = versionOf(rehearsal.rollout.state) + draw(0, 0, 0, 0, 1);
      const approver = draw('Ban Thường vụ', 'Ban Thường vụ', ' ');
      return { id, by, act: name, base, change, reason, approver, records: { events, periodic } };
    }
    case 'tickContext':
      return {
        id,
        by,
        act: name,
        line: draw('L1', 'L1', 'L2', 'L9'),
        paper: { number: '1-BC/ĐU', date: on },
      };
    case 'untickContext':
      return { id, by, act: name, line: draw('L1', 'L1', 'L2', 'L9'), reason: draw(...UNTICK_REASONS) };
    case 'releaseLetters':
      return { id, by, act: name };
    case 'revokeDirective':
    case 'supersedeDirective':
    case 'reopenDirective': {
      const paper = { number: '9-CV/ĐU', date: dateOf(at) };
      const approved = { id, by, reason, approver: draw('Ban Thường vụ', ' '), paper };
      if (name === 'supersedeDirective') {
        const successor = { directive: 'khac', number: '2-KH/ĐU', title: 'thay thế' };
        return { ...approved, act: name, successor };
      }
      return name === 'revokeDirective'
        ? { ...approved, act: name }
        : { ...approved, act: name, giveBack: draw(true, false) };
    }
    case 'holdLetters':
    case 'closeDirective':
      return { id, by, act: name, reason };
  }
};

export const onDirective = (
  rehearsal: Rehearsal,
  choice: Choice,
  name: RolloutCommand['act'],
  wish: Wish,
): Behaviour => {
  const draw = drawing(choice.pick);
  const { at } = wish;
  // Directives end at the end only (`end`).
  const runs = name === 'resumeClocks' && stoppedOn(rehearsal, dateOf(at)).length === 0;
  const ends = name === 'closeDirective' || name === 'revokeDirective' || name === 'supersedeDirective';
  const wished = ends ? 'correctEvent' : runs && choice.right ? 'stopClocks' : name;
  const first = officeAct(rehearsal, wished, wish, draw);
  const others = Array.from({ length: choice.right ? 30 : 0 }, () =>
    officeAct(rehearsal, wished, wish, draw),
  );
  const { state, brief } = rehearsal.rollout;
  const allowed = [first, ...others].find((act) => 'events' in decideRollout(state, act, { now: at, brief }));
  return { at, rollout: allowed ?? first };
};
