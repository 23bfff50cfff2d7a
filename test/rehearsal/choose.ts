/**
 * One act for one choice: mostly one that suits the state it meets, the right person on a step that is ready for it.
 * The others are wrong on purpose: person, date, step, words.
 */
import type { ChangedDay } from '../../domain/calendar/change.ts';
import { amended, type DirectiveChange } from '../../domain/directive/change.ts';
import { allowsAdHoc, type DueRule } from '../../domain/directive/due-rule.ts';
import { asksSomebody, type PlanLine } from '../../domain/directive/own-plan.ts';
import type { Scores } from '../../domain/evaluation/policy.ts';
import { OVERRIDES } from '../../domain/evaluation/result.ts';
import type { Actor } from '../../domain/lifecycle/actor.ts';
import { briefNow } from '../../domain/lifecycle/brief-now.ts';
import { ACT_NAMES, type Act, type ActName } from '../../domain/lifecycle/commands.ts';
import { decide } from '../../domain/lifecycle/decide.ts';
import type { Step } from '../../domain/lifecycle/step.ts';
import type { Selector, UnitId } from '../../domain/organisation/organisation.ts';
import type { Behaviour, Rehearsal, RehearsedUnit } from '../../domain/rehearsal/rehearse.ts';
import type { Reorganised } from '../../domain/reorganisation/reorganised.ts';
import { versionOf } from '../../domain/rollout/amendments.ts';
import { rolloutBriefFor } from '../../domain/rollout/brief.ts';
import type { RolloutCommand } from '../../domain/rollout/commands.ts';
import { UNTICK_REASONS } from '../../domain/rollout/context-lines.ts';
import { decideRollout } from '../../domain/rollout/rollout.ts';
import { addDays, dateOf, type Instant, type LocalDate, weekday } from '../../domain/time/local-date.ts';
import type { Choice } from './arbitraries.ts';
import { ABOVE, EIGHT, meetings, SELF, yearEnd } from './evaluation.ts';
import { EVENTS } from './rules.ts';

/** Numbers that follow from a number, the same from the same. */
const dice = (seed: number) => {
  let n = seed + 1;
  return (): number => {
    n = (n * 48_271) % 2_147_483_647;
    return n;
  };
};
const drawing = (seed: number) => {
  const next = dice(seed);
  return <T>(...values: T[]): T => values[next() % values.length] as T;
};
type Dice = ReturnType<typeof drawing>;

/** The same through a substitute: within the delegation's days, or after them. */
const substituteOf = (by: Actor, today: LocalDate, days: number): Actor => ({
  ...by,
  post: `${by.post}-thay`,
  inPlaceOf: {
    post: by.post,
    from: addDays(today, -9),
    until: addDays(today, days),
    paper: { number: '3-UQ', date: addDays(today, -9) },
  },
});
const withSubstitutes = (by: Actor, today: LocalDate): Actor[] => [
  by,
  substituteOf(by, today, 3),
  substituteOf(by, today, -1),
];

const peopleFor = (unit: RehearsedUnit, step: Step, directive: string): Actor[] => {
  const { brief } = unit;
  const office = brief.ancestors.at(-1) ?? brief.unit;
  const reviewer = step.reviewers[step.stage] ?? office;
  return [
    { post: 'p', unit: brief.unit, role: 'officer' },
    { post: 'r', unit: reviewer, role: 'reviewer' },
    { post: 's', unit: brief.ancestors[0] ?? office, role: 'reviewer' },
    { post: 'o', unit: office, role: 'office' },
    { post: 'o', unit: office, role: 'office', onBehalfOf: brief.unit },
    { post: 'o', unit: office, role: 'office', onBehalfOf: reviewer },
    { post: 'x', unit: directive, role: 'officer' },
  ];
};

/** Mostly where it belongs: a plan with what it asks of those below, later with more, less or other dates. */
const linesOf = ({ kind }: Step, today: string, draw: Dice): { lines?: PlanLine[] } => {
  if (kind !== 'plan')
    return draw({}, {}, {}, { lines: [{ label: '1', title: 'a', to: 'all', due: { type: 'none' } }] });
  const line = (label: string): PlanLine => ({
    label,
    title: draw('Tập huấn', 'Rà soát', 'Báo cáo'),
    to: draw<PlanLine['to']>('all', 'all', 'all', []),
    due: draw<PlanLine['due']>(
      { type: 'on', date: addDays(today, draw(3, 9, 40, -1)) },
      { type: 'every', period: draw('month', 'quarter'), day: draw(5, 20) },
      { type: 'none' },
    ),
    ...draw({}, { product: 'báo cáo' }, { answers: 'O1' }),
  });
  return draw(
    { lines: [line('I.1'), line('I.2')] },
    { lines: [line('I.1')] },
    { lines: [line('I.1'), line('I.1')] },
    {},
  );
};

const payloadFor = (name: ActName, step: Step, unit: RehearsedUnit, today: string, draw: Dice) => {
  const on = draw(
    today,
    today,
    addDays(today, -2),
    step.opensOn ?? today,
    addDays(today, 1),
    addDays(today, -40),
  );
  const paper = draw(undefined, { number: '7-BC', date: today });
  const entry = { on, ...(paper ? { paper } : {}) };
  const reason = draw('lý do', 'lý do', 'lý do', ' ');
  const present = draw({}, { invited: 10, present: 8 }, { invited: 8, present: 10 });
  const held = draw({}, { form: 'mixed' as const }, { form: 'inPerson' as const, materials: 'tài liệu' });
  switch (name) {
    case 'recordStudy':
      return { step: step.id, entry, ...present, ...held };
    case 'holdMeeting':
      return { step: step.id, entry, ...present };
    case 'carryOutTask':
    case 'confirmPart':
      return { step: step.id, entry };
    case 'submit':
      // A report names its form; its answers are content, which no event holds.
      return {
        step: step.id,
        entry: step.kind === 'report' ? { ...entry, form: { code: 'report', version: 1 } } : entry,
        ...linesOf(step, today, draw),
      };
    case 'planMeeting':
      return {
        step: step.id,
        entry: { ...entry, on: addDays(step.deadline?.date ?? today, draw(0, -1, -2, -6, 1)) },
        time: draw('19:30', '08:00'),
        ...draw({}, { place: 'Hội trường' }, { online: true }, { with: ['CB9'] }),
      };
    case 'reportNotHeld':
      return { step: step.id, reason, ...(paper ? { paper } : {}) };
    case 'openConclusion':
      return {
        step: step.id,
        title: draw('Sửa quy chế', 'Giúp đỡ hộ khó khăn', ' '),
        due: addDays(today, draw(3, 10, -1, 9999)),
        ...draw({}, { post: 'q' }),
        ...(paper ? { paper } : {}),
      };
    case 'recordInspection':
      return { step: step.id, entry, findings: draw(0, 3) };
    case 'moveMeeting':
      return { step: step.id, to: addDays(step.deadline?.date ?? today, draw(-1, 1, 2, 3, 20)), reason };
    case 'recordYearEndResult':
      return { step: step.id, result: draw('Hoàn thành', 'Hoàn thành', ''), ...(paper ? { paper } : {}) };
    case 'return':
    case 'waive':
    case 'refuseExtension':
    case 'confirmDisclaim':
    case 'rejectDisclaim':
    case 'askAnotherLook':
      return { step: step.id, reason };
    case 'askExtension':
      return {
        step: step.id,
        wished: addDays(step.deadline?.date ?? today, draw(3, 10, 30, -1, 900)),
        reason,
        ...(paper ? { paper } : {}),
      };
    case 'grantExtension':
      return { step: step.id, to: addDays(step.deadline?.date ?? today, draw(1, 2, 3, 5, 7, 12, -1)) };
    case 'addStudySession':
      return { step: step.id, entry, ...draw({}, { present: 1, form: 'online' as const }, { present: 9 }) };
    case 'noteProgress': {
      const content = { id: 'c', sha256: 'ab' };
      return {
        step: step.id,
        entry: { ...entry, content },
        ...draw({}, {}, { done: 3, of: 4 }, { done: 3 }),
      };
    }
    case 'reportDifficulty':
    case 'disclaim':
      return { step: step.id, reason, ...(paper ? { paper } : {}) };
    case 'answerDifficulty':
      return { step: step.id, answer: reason, ...(paper ? { paper } : {}) };
    case 'withdraw':
    case 'accept':
      return { step: step.id };
    case 'nameOfficer':
      return { officer: draw('p', 'q', 'q2'), ...(paper ? { paper } : {}) };
    case 'handOverPost': {
      const from = draw('p', unit.state.officer ?? 'q', step.post ?? 'q2', step.post ?? 'p');
      const to = draw(undefined, 'q', 'q2', step.post ?? 'p');
      return {
        from,
        ...(to ? { to } : {}),
        reason,
        ...(draw(true, false) ? { answers: true } : {}),
        ...(paper ? { paper } : {}),
      };
    }
    case 'selfAssess':
    case 'proposeYearEnd': {
      const done = Object.values(unit.state.steps).find(({ status }) => status === 'accepted');
      const exceeded = draw([], [], done ? [done.id] : [], ['nowhere']);
      const scores = draw<Scores>(SELF, ABOVE, ABOVE, {});
      const undelivered = draw(
        {},
        {},
        { undelivered: [{ from: addDays(today, -9), to: addDays(today, -3) }] },
      );
      const wish = draw({}, {}, { band: 'tot', reason });
      return name === 'selfAssess'
        ? { step: step.id, entry, policy: yearEnd, scores, exceeded, ...undelivered }
        : { step: step.id, policy: yearEnd, scores, exceeded, ...undelivered, ...wish };
    }
    case 'decideYearEnd':
      return {
        step: step.id,
        policy: yearEnd,
        band: draw('xuat-sac', 'tot', 'khong', 'gioi'),
        paper: { number: '9-TB', date: today },
        overrides: draw([...OVERRIDES], [...OVERRIDES], ['arithmetic'], []),
        reason,
        quota: draw(null, { allowed: 1, taken: 1, place: 'within' }, { allowed: 1, taken: 2, place: 'tied' }),
      };
    case 'planInspection':
      return { on: addDays(today, draw(0, 5, 20, -1)), ...draw({}, {}, { number: 1 }) };
    case 'inspect':
      return {
        on: draw(today, today, addDays(today, 1)),
        findings: draw(
          [],
          [{ requirement: step.obligation, text: reason, due: addDays(today, 12) }],
          [{ requirement: 'nowhere', text: reason }],
        ),
        ...draw({}, {}, { number: 1 }),
      };
    case 'assessMeeting':
    case 'reviewMeeting':
      return { step: step.id, policy: meetings, scores: draw<Scores>(EIGHT, EIGHT, {}), reason };
    case 'openAdHoc': {
      const open = unit.brief.obligations.filter((o) => allowsAdHoc(o.due));
      const obligation = draw(step.obligation, open[0]?.id ?? 'O99', open[0]?.id ?? 'O99');
      return { obligation, due: addDays(today, draw(3, 10, -1, 9999)), reason };
    }
  }
};

export interface Wish {
  id: string;
  at: Instant;
  root: UnitId;
}
/** Somebody before a step of some unit: each may try any act there. */
interface Desk {
  unit: RehearsedUnit;
  step: Step;
  by: Actor;
}
/** In an order of the number's own. */
const desksOf = ({ units }: Rehearsal, { root }: Wish, seed: number): Desk[] => {
  const desks = [...units.values()].flatMap((unit) =>
    Object.values(unit.state.steps).flatMap((step) =>
      peopleFor(unit, step, root).map((by) => ({ unit, step, by })),
    ),
  );
  const next = dice(seed);
  for (let last = desks.length - 1; last > 0; last--) {
    const other = next() % (last + 1);
    [desks[last], desks[other]] = [desks[other] as Desk, desks[last] as Desk];
  }
  return desks;
};
interface Doing {
  unit: RehearsedUnit;
  act: Act;
}
const doingAt = (
  { unit, step, by }: Desk,
  name: ActName,
  id: string,
  today: LocalDate,
  draw: Dice,
): Doing => ({
  unit,
  act: { id, by, act: name, ...payloadFor(name, step, unit, today, draw) } as Act,
});

/** Few submissions are a plan of a unit with others below it: chance alone brings too few to acceptance. */
const tellsBelow = ({ units }: Rehearsal) => {
  const above = new Set([...units.values()].map(({ brief }) => brief.ancestors[0]));
  return ({ unit, act }: Doing): boolean => {
    const laid = act.act === 'accept' ? unit.state.steps[act.step]?.plan : undefined;
    const { lines = [] } = act.act === 'submit' ? act : (laid ?? {});
    return above.has(unit.brief.unit) && lines.some(asksSomebody);
  };
};

export const onUnit = (rehearsal: Rehearsal, choice: Choice, name: ActName, wish: Wish): Behaviour => {
  const draw = drawing(choice.pick);
  const { at, id, root } = wish;
  const today = dateOf(at);
  const desks = desksOf(rehearsal, wish, choice.pick);
  const behave = ({ unit, act }: Doing): Behaviour => ({ at, unit: unit.brief.unit, act });
  const [first] = desks;
  if (!choice.right && first) {
    const by = draw(...withSubstitutes(first.by, today));
    return behave(doingAt({ ...first, by }, name, id, today, draw));
  }
  const allowed = ({ unit, act }: Doing) =>
    'events' in decide(unit.state, act, { now: at, brief: unit.brief });
  const doings = function* (act: ActName): Generator<Doing> {
    for (const desk of desks) {
      const doing = doingAt(desk, act, id, today, draw);
      if (allowed(doing)) yield doing;
    }
  };
  // Whoever may do it himself may have it done.
  const self = (doing: Doing): Behaviour => {
    const { unit, act } = doing;
    const standIn = { unit, act: { ...act, by: substituteOf(act.by, today, 3) } };
    return behave(draw(true, false) && allowed(standIn) ? standIn : doing);
  };
  // When nobody may do what was wished, somebody does another thing that may be done.
  const start = ACT_NAMES.indexOf(name);
  for (let i = 0; choice.right && i < ACT_NAMES.length; i++) {
    const next = ACT_NAMES[(start + i * 7) % ACT_NAMES.length] ?? name;
    const tells = tellsBelow(rehearsal);
    const wanted = (next === 'submit' || next === 'accept') && draw(true, true, false);
    const telling = wanted ? doings(next).find(tells) : undefined;
    const found = telling ?? doings(next).next().value;
    if (found) return self(found);
  }
  const by: Actor = { post: 'p', unit: root, role: 'officer' };
  return { at, unit: root, act: { id, by, act: 'withdraw', step: 'nowhere' } };
};

/** Weekdays off, Saturdays worked, some of them provisional, some taken back. */
const otherDays = (today: LocalDate, draw: Dice): ChangedDay[] =>
  [0, 1, 2].map((i) => {
    const date = addDays(today, draw(1, 3, 6, 12, 25, 40) + i * 11);
    const as =
      weekday(date) >= 6 ? draw('work' as const, 'usual' as const) : draw('off' as const, 'off', 'usual');
    return { date, as, ...(as !== 'usual' && draw(true, false) ? { provisional: true as const } : {}) };
  });

/** A leaf goes up in another leaf, is dissolved, or moves to another superior. */
const changeOfTree = (
  { units, rollout }: Rehearsal,
  draw: Dice,
): Omit<Reorganised, 'on' | 'reorganisation' | 'reason'> => {
  const alive = [...units.values()].filter(({ state }) => !state.closed).map(({ brief }) => brief);
  const above = new Set(alive.flatMap(({ ancestors }) => ancestors));
  const leaves = alive.filter(({ unit }) => !above.has(unit) && unit !== rollout.brief.root);
  const one = draw(...(leaves.length > 0 ? leaves : alive));
  const others = leaves.filter(({ unit }) => unit !== one.unit);
  const path = [...one.ancestors].reverse().concat(one.unit);
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
  if (kind === 'move' && superior)
    return {
      ...common,
      kind,
      ends: [],
      lines: { [one.unit]: [superior, ...(units.get(superior)?.brief.ancestors ?? [])] },
      paths: [path, [superior, ...(units.get(superior)?.brief.ancestors ?? [])].reverse()],
    };
  const heirs = kind === 'merge' ? [draw(...others).unit] : [];
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
  const one = draw(...obligations);
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
      { type: 'eachEvent', event: 'N' },
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
      const meant = draw(...rehearsal.units.values()).brief;
      const path = draw([root], [...meant.ancestors].reverse().concat(meant.unit), ['nowhere']);
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
