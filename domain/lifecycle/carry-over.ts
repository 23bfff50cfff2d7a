/**
 * A directive is superseded by one that asks for some of the same: what was done so far goes on there. The unit's workflow
 * under the old one tells that under the new one, as plain JSON.
 */
import type { UnitBrief } from '../directive/brief.ts';
import type { PostId, UnitId } from '../organisation/organisation.ts';
import type { EarlyEnd, News } from '../rollout/news.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { Actor } from './actor.ts';
import { draftFrom } from './draft.ts';
import type { UnitEvent } from './events.ts';
import type { Context, UnitState } from './state.ts';
import { type CarriedFrom, type CarriedTo, isClosed, type Progress, type Step } from './step.ts';

/** How a unit's workflow is told. */
export const WORK_SIGNAL = 'work';

export interface CarriedWork {
  /** The directive under which it goes on. */
  to: string;
  by: Actor;
  items: CarriedItem[];
}

export interface CarriedItem {
  from: CarriedFrom;
  /** The requirement there. */
  to: string;
  occurrence: string;
  post: PostId | null;
  attempts?: number | undefined;
  submitted?: true | undefined;
  progress?: Progress | undefined;
}

/** Of an open step whose time has begun: where it goes on. Of a period to come nothing is done yet. */
export const goesOn = (
  { obligation, opensOn }: Step,
  { by, carries }: EarlyEnd,
  unit: UnitId,
  today: LocalDate,
): CarriedTo | null => {
  const pair = carries?.pairs.find(({ from }) => from === obligation);
  if (!by || !pair || pair.except?.includes(unit)) return null;
  if (opensOn === null || opensOn > today) return null;
  return { directive: by.directive, number: by.number, obligation: pair.to, title: pair.toTitle };
};

/** What the unit hands on when this news has ended its directive; null where that is nothing. */
export const workHandedOn = (
  { steps }: UnitState,
  { directive }: Pick<UnitBrief, 'directive'>,
  { body, by }: Pick<News, 'body' | 'by'>,
): CarriedWork | null => {
  const { carries, by: successor } = (body.type === 'DirectiveClosed' && body.ending) || {};
  if (!carries || !successor) return null;
  const { number, title: name, pairs } = carries;
  const items = Object.values(steps).flatMap((step): CarriedItem[] => {
    const { id, obligation, carriedTo, occurrence, post, attempts, progress, was } = step;
    if (carriedTo?.directive !== successor.directive) return [];
    const title = pairs.find(({ from }) => from === obligation)?.title ?? '';
    return [
      {
        from: { directive, number, name, step: id, title },
        to: carriedTo.obligation,
        occurrence,
        post,
        ...(attempts > 0 ? { attempts } : {}),
        ...(was === 'submitted' ? { submitted: true as const } : {}),
        ...(progress ? { progress } : {}),
      },
    ];
  });
  return items.length > 0 ? { to: successor.directive, by, items } : null;
};

/** The step that goes on with it: of the same period and post where there is one, else the one that is due first. */
const receiverOf = (steps: Record<string, Step>, { to, occurrence, post }: CarriedItem): Step | undefined => {
  const dueOf = ({ deadline }: Step) => deadline?.date ?? '9999';
  const open = Object.values(steps)
    .filter((step) => step.obligation === to && !isClosed(step))
    .sort((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : a.id < b.id ? -1 : 1));
  const [period, owner] = [
    (step: Step) => step.occurrence === occurrence,
    (step: Step) => step.post === post,
  ];
  return open.find((step) => period(step) && owner(step)) ?? open.find(period) ?? open.find(owner) ?? open[0];
};

const isKnown = ({ steps }: UnitState, { directive, step }: CarriedFrom): boolean =>
  Object.values(steps).some(({ carriedFrom = [] }) =>
    carriedFrom.some((one) => one.directive === directive && one.step === step),
  );

/** Links what was done to the steps that go on with it; their own clocks run as they did. */
export const takeWork = (state: UnitState, { by, items }: CarriedWork, { now }: Context): UnitEvent[] => {
  if (state.closed) return [];
  const draft = draftFrom(state, now, by, null);
  for (const item of items) {
    const step = receiverOf(draft.state.steps, item);
    if (!step || isKnown(draft.state, item.from)) continue;
    const { from, attempts, submitted, progress } = item;
    draft.add({
      type: 'WorkCarriedOver',
      step: step.id,
      from,
      ...(attempts ? { attempts } : {}),
      ...(submitted ? { submitted } : {}),
      ...(progress ? { progress } : {}),
    });
  }
  return draft.events;
};
