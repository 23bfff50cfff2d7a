/**
 * A unit's simulated officer: reads the list of what is owed, chooses a day for each item by temperament, and acts
 * on that day through the API.
 */
import { between, chance } from './chance.ts';
import { Refused, type Session } from './http.ts';
import { planLines } from './plan.ts';

interface Step {
  id: string;
  kind: string;
  title: string;
  period: string | null;
  deadline: { date: string } | null;
  opensOn: string | null;
  status: string;
  returns: number;
  acts: string[];
}
interface Work {
  today: string;
  items: { directive: { id: string }; unit: { code: string; name: string }; step: Step }[];
}

/** Most are on time, some are slow, a few fall silent for weeks. */
export type Temperament = 'diligent' | 'slow' | 'silent';

export interface OfficerOptions {
  session: Session;
  seed: number;
  temperament: Temperament;
}

export interface DayCount {
  acts: number;
  refused: number;
}

const addDays = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

const LATE_SHARE: Record<Temperament, number> = { diligent: 0.05, slow: 0.4, silent: 0.1 };
/** Weeks in which a silent unit does nothing at all. */
const SILENCES: [string, string][] = [
  ['2026-02-25', '2026-04-15'],
  ['2026-07-20', '2026-09-04'],
];

const ACT_OF: Record<string, string> = {
  study: 'recordStudy',
  meeting: 'holdMeeting',
  inspection: 'recordInspection',
  task: 'carryOutTask',
};

/** The day on which this step will be done. A meeting is held on its day; papers are written some days before. */
const dayFor = (step: Step, today: string, options: OfficerOptions): string | null => {
  const luck = (word: string) => chance(options.seed, options.session.email, step.id, word);
  if (!step.deadline)
    // Half of what has no deadline is reported during the year, the rest closes with the year-end review.
    return luck('undated') < 0.5 ? addDays(step.opensOn ?? today, between(luck('when'), 20, 300)) : null;
  const late = luck('late') < LATE_SHARE[options.temperament];
  if (late)
    return addDays(step.deadline.date, between(luck('days'), 1, options.temperament === 'slow' ? 16 : 5));
  if (step.kind === 'meeting' && step.period?.startsWith('tháng')) return step.deadline.date;
  return addDays(step.deadline.date, -between(luck('early'), 1, 12));
};

const bodyFor = (step: Step, today: string, seed: number): { act: string; body: Record<string, unknown> } => {
  const act = step.acts.includes('confirmPart') ? 'confirmPart' : (ACT_OF[step.kind] ?? 'submit');
  const body: Record<string, unknown> = {
    step: step.id,
    text: `${step.title}: đã thực hiện (số liệu mô phỏng).`,
  };
  if (act === 'recordStudy' || act === 'holdMeeting') {
    const invited = between(chance(seed, step.id, 'invited'), 12, 40);
    Object.assign(body, {
      on: today,
      invited,
      present: invited - between(chance(seed, step.id, 'absent'), 0, 4),
    });
  }
  if (act === 'recordInspection')
    Object.assign(body, { on: today, findings: between(chance(seed, step.id), 0, 3) });
  return { act, body };
};

export const createOfficer = (options: OfficerOptions) => {
  const { session, seed } = options;
  /** When each step will be done; null: not by hand. */
  const agenda = new Map<string, { day: string | null; item: Work['items'][number] }>();
  let lookAgain: string | null = null;
  let readOn: string | null = null;
  let lookedOn: string | null = null;

  const silent = (today: string) =>
    options.temperament === 'silent' && SILENCES.some(([from, to]) => today >= from && today <= to);
  /** When a month has begun, and some days after an act, when it may have been answered. */
  const looks = (today: string): boolean =>
    (lookAgain !== null && today >= lookAgain) || readOn?.slice(0, 7) !== today.slice(0, 7);

  const read = async (today: string) => {
    const { items } = await session.get<Work>('/api/work');
    readOn = today;
    lookAgain = null;
    const known = new Set(items.map((item) => item.step.id));
    for (const id of agenda.keys()) if (!known.has(id)) agenda.delete(id);
    for (const item of items) {
      const planned = agenda.get(item.step.id);
      // Returned: corrected within a few days. Moved deadline: planned anew.
      if (item.step.status === 'returned')
        agenda.set(item.step.id, {
          item,
          day: addDays(today, between(chance(seed, item.step.id, item.step.returns), 0, 3)),
        });
      else if (!planned || planned.item.step.deadline?.date !== item.step.deadline?.date)
        agenda.set(item.step.id, { item, day: dayFor(item.step, today, options) });
    }
  };

  const act = async (today: string, item: Work['items'][number]): Promise<boolean> => {
    const { step, directive, unit } = item;
    const own = step.acts.includes('recordYearEndResult') && !step.acts.includes('submit');
    const { act: name, body } = own
      ? { act: 'recordYearEndResult', body: { step: step.id, result: 'Hoàn thành tốt nhiệm vụ' } }
      : bodyFor(step, today, seed);
    if (step.kind === 'plan' && name === 'submit')
      Object.assign(
        body,
        await planLines(session, `/api/directives/${directive.id}/units/${unit.code}`, today),
      );
    try {
      await session.post(`/api/directives/${directive.id}/units/${unit.code}/acts/${name}`, body);
      // A reviewer answers within some days.
      lookAgain ??= addDays(today, 5);
      return true;
    } catch (error) {
      if (error instanceof Refused && [403, 409, 422].includes(error.problem.status)) return false;
      throw error;
    }
  };

  /** Reads what is owed, once a day and not every day; changes nothing. */
  const look = async (today: string): Promise<void> => {
    if (lookedOn === today) return;
    lookedOn = today;
    if (!silent(today) && looks(today)) await read(today);
  };

  return {
    email: session.email,
    look,
    /** Acts on what is due by its own agenda, all of it in one morning: on plans of its own only, or on all the rest. */
    async day(today: string, what: 'plans' | 'rest'): Promise<DayCount> {
      if (silent(today)) return { acts: 0, refused: 0 };
      const due = [...agenda.values()].filter(
        ({ day, item: { step } }) =>
          (step.kind === 'plan') === (what === 'plans') &&
          day !== null &&
          day <= today &&
          (step.opensOn ?? '') <= today,
      );
      for (const { item } of due) agenda.delete(item.step.id);
      const done = await Promise.all(due.map(({ item }) => act(today, item)));
      const acts = done.filter(Boolean).length;
      return { acts, refused: done.length - acts };
    },
  };
};
