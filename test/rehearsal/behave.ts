/** Turns choices into behaviours while the rehearsal runs. */

import type { Directive } from '../../domain/directive/directive.ts';
import { ACT_NAMES, type ActName } from '../../domain/lifecycle/commands.ts';
import type { UnitId } from '../../domain/organisation/organisation.ts';
import {
  type Behaviour,
  beginRehearsal,
  passAll,
  play,
  type Rehearsal,
} from '../../domain/rehearsal/rehearse.ts';
import type { Carries } from '../../domain/rollout/news.ts';
import { addDays, type Instant, instantAt } from '../../domain/time/local-date.ts';
import type { Choice, Plan } from './arbitraries.ts';
import { onUnit } from './choose.ts';
import type { Case } from './make-case.ts';
import { onDirective } from './office-acts.ts';
import { FROM, LAST } from './span.ts';

const TIMES = ['14:40', '07:10', '09:17', '20:05'] as const;
/** The moments at which anybody acts: never at 08:00, every day or second day. */
export const MOMENTS: Instant[] = Array.from({ length: 60 }, (_, k) =>
  instantAt(addDays(FROM, Math.floor(k * 1.75)), TIMES[k % 4] ?? '14:40'),
).filter((moment) => moment < instantAt(LAST, '00:00'));
export const UNTIL: Instant = instantAt(LAST, '12:00');

const isUnitAct = (name: Choice['name']): name is ActName => (ACT_NAMES as readonly string[]).includes(name);

export interface Lived {
  rehearsal: Rehearsal;
  behaviours: Behaviour[];
  /** After each behaviour: how many events the directive and its units have had. */
  counts: number[];
  /** All events up to the end. */
  total: number;
  /** Behaviours that repeat an earlier command. */
  repeats: number;
  until: Instant;
}

export const countEvents = ({ units, rollout }: Rehearsal): number =>
  rollout.events.length + [...units.values()].reduce((sum, unit) => sum + unit.events.length, 0);

const paper = { number: '9-CV/ĐU', date: FROM };
const approved = { reason: 'hết hạn', approver: 'Ban Thường vụ', paper };

const successor = { directive: 'khac', number: '2-KH/ĐU', title: 'thay thế' };

/** Every second requirement is asked there too, of all but the top. */
const carriesOf = ({ number, title, issuer, obligations }: Directive): Carries => ({
  number,
  title,
  pairs: obligations.flatMap(({ id, title: asked }, i) =>
    i % 2 === 0
      ? [
          {
            from: id,
            title: asked,
            to: `N${id}`,
            toTitle: `${asked} (mới)`,
            ...(i % 4 === 0 ? { except: [issuer] } : {}),
          },
        ]
      : [],
  ),
});

/** The last that happens: the office ends the directive, and somebody comes too late. It may be opened again. */
const end = (directive: Directive, ending: Plan['ending'], at: Instant): Behaviour[] => [
  {
    at,
    rollout: {
      id: 'end',
      by: { post: 'o', unit: directive.issuer, role: 'office' },
      ...(ending === 'revoke'
        ? { act: 'revokeDirective', ...approved }
        : ending === 'supersede'
          ? { act: 'supersedeDirective', ...approved, successor, carries: carriesOf(directive) }
          : { act: 'closeDirective', reason: 'hết hạn' }),
    },
  },
  {
    at,
    unit: directive.issuer,
    act: {
      id: 'late',
      by: { post: 'p', unit: directive.issuer, role: 'officer' },
      act: 'withdraw',
      step: 'O1/once',
    },
  },
];
const reopened = (root: UnitId, at: Instant): Behaviour => ({
  at,
  rollout: {
    id: 'reopen',
    by: { post: 'o', unit: root, role: 'office' },
    act: 'reopenDirective',
    ...approved,
    giveBack: true,
  },
});

const done = (lived: Lived, behaviour: Behaviour): void => {
  play(lived.rehearsal, behaviour);
  lived.behaviours.push(behaviour);
  lived.counts.push(countEvents(lived.rehearsal));
};

/** Lives through a plan's choices. `between` may look at, or tamper with, the rehearsal before each act. */
export const live = (
  { directive, organisation }: Case,
  { choices, closes, ending, until = UNTIL }: Pick<Plan, 'choices' | 'closes' | 'ending' | 'until'>,
  between: (rehearsal: Rehearsal, i: number) => void = () => {},
): Lived => {
  const rehearsal = beginRehearsal(directive, organisation, { from: instantAt(FROM, '09:00') });
  const lived: Lived = { rehearsal, behaviours: [], counts: [], total: 0, repeats: 0, until };
  let slot = -1;
  for (const [i, choice] of choices.entries()) {
    slot += choice.gap;
    const at = MOMENTS[slot];
    if (!at || at >= until) break;
    passAll(rehearsal, at);
    between(rehearsal, i);
    const earlier = lived.behaviours[choice.pick % Math.max(1, lived.behaviours.length)];
    const repeats = choice.again && earlier !== undefined && !rehearsal.rollout.state.closed;
    const wish = { id: `a${i}`, at, root: directive.issuer };
    const behaviour = repeats
      ? { ...earlier, at }
      : isUnitAct(choice.name)
        ? onUnit(rehearsal, choice, choice.name, wish)
        : onDirective(rehearsal, choice, choice.name, wish);
    if (repeats) lived.repeats++;
    done(lived, behaviour);
  }
  passAll(rehearsal, until);
  if (closes) for (const behaviour of end(directive, ending, until)) done(lived, behaviour);
  const [last] = choices;
  if (closes && ending === 'reopen' && last) {
    done(lived, reopened(directive.issuer, until));
    const wish = { id: 'again', at: until, root: directive.issuer };
    done(lived, onUnit(rehearsal, { ...last, right: true }, 'waive', wish));
  }
  lived.total = countEvents(rehearsal);
  return lived;
};
