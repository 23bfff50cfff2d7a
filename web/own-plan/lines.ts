/** Lines of a plan as they are typed, what a form can say of them, and the body that goes out. */
import type { PlanLineBody, PlanLineView } from '../../contracts/http/own-plan.ts';
import { ownPlan as words } from '../i18n/vi/own-plan.ts';

export interface TypedLine {
  label: string;
  title: string;
  whom: 'all' | 'some' | 'own';
  units: readonly string[];
  when: 'on' | 'month' | 'quarter' | 'none';
  date: string;
  day: string;
  product: string;
  answers: string;
}
export type LineErrors = Partial<Record<'label' | 'title' | 'units' | 'date' | 'day', string>>;

export const newLine = (label: string, whom: TypedLine['whom']): TypedLine => ({
  label,
  title: '',
  whom,
  units: [],
  when: 'on',
  date: '',
  day: '',
  product: '',
  answers: '',
});

const whenOf = (due: PlanLineView['due']): TypedLine['when'] =>
  due.type === 'every' ? due.period : due.type;
export const typedFrom = ({
  label,
  title,
  to,
  due,
  product = '',
  answers = '',
}: PlanLineView): TypedLine => ({
  label,
  title,
  whom: to === 'all' ? 'all' : to.length > 0 ? 'some' : 'own',
  units: to === 'all' ? [] : to,
  when: whenOf(due),
  date: due.type === 'on' ? due.date : '',
  day: due.type === 'every' && due.day ? String(due.day) : '',
  product,
  answers,
});

const isDay = (text: string): boolean => /^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 31;

/** One for each line; empty where nothing is wrong with it. */
export const checkLines = (lines: readonly TypedLine[]): LineErrors[] =>
  lines.map((line, i) => {
    const label = line.label.trim();
    const twice = lines.slice(0, i).some((other) => other.label.trim() === label);
    // Nobody is told by when of what the unit does itself.
    const when = line.whom === 'own' ? 'none' : line.when;
    const periodic = when === 'month' || when === 'quarter';
    return {
      ...(!/^[\p{L}\p{N}][\p{L}\p{N}.-]{0,11}$/u.test(label)
        ? { label: words.errors.label }
        : twice
          ? { label: words.errors.twice }
          : {}),
      ...(line.title.trim() ? {} : { title: words.errors.title }),
      ...(line.whom === 'some' && line.units.length === 0 ? { units: words.errors.units } : {}),
      ...(when === 'on' && !/^\d{4}-\d{2}-\d{2}$/.test(line.date) ? { date: words.errors.date } : {}),
      ...(periodic && line.day.trim() && !isDay(line.day.trim()) ? { day: words.errors.day } : {}),
    };
  });

const dueOf = ({ whom, when, date, day }: TypedLine): PlanLineBody['due'] => {
  if (whom === 'own') return { type: 'none' };
  if (when === 'on') return { type: 'on', date };
  if (when === 'none') return { type: 'none' };
  return { type: 'every', period: when, ...(day.trim() ? { day: Number(day) } : {}) };
};
export const lineBody = (line: TypedLine): PlanLineBody => ({
  label: line.label.trim(),
  title: line.title.trim(),
  to: line.whom === 'all' ? 'all' : line.whom === 'some' ? [...line.units] : [],
  due: dueOf(line),
  ...(line.product.trim() ? { product: line.product.trim() } : {}),
  ...(line.answers ? { answers: line.answers } : {}),
});
