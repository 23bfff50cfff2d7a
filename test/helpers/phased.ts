/** A directive of two phases, the second with its "before" and "during", for tests of the API and of the screens. */
import type { Directive, Obligation } from '../../domain/directive/directive.ts';
import { addDays, type LocalDate } from '../../domain/time/local-date.ts';

const task = (id: string, units: string[], due: Obligation['due']): Obligation => ({
  id,
  kind: 'task',
  title: `Việc ${id}`,
  lead: { units },
  due,
  addedByOffice: 'Văn phòng đặt.',
});
const within = (phase: string) => ({ type: 'within' as const, phase });

/** Issued on `start` to the sample ward: four tasks in phases and one in none. */
export const phased = (base: Directive, start: LocalDate): Directive => ({
  ...base,
  id: 'theo-dot',
  number: '23-KH/ĐU',
  title: 'tuyên truyền theo đợt',
  issuedOn: start,
  term: { from: start, to: addDays(start, 413) },
  events: [
    { code: 'CITY', name: 'Đại hội Thành phố', expected: addDays(start, 18) },
    { code: 'CONGRESS', name: 'Khai mạc Đại hội Đảng', expected: addDays(start, 67) },
  ],
  phases: [
    { code: 'D1', name: 'Đợt I', from: { on: 'ISSUE' }, to: { on: 'CITY' } },
    { code: 'D2', name: 'Đợt II', from: { after: 'CITY' }, to: { date: addDays(start, 138) } },
    { code: 'BEFORE', name: 'Trước Đại hội', inside: 'D2', to: { before: 'CONGRESS' } },
    { code: 'DURING', name: 'Trong Đại hội', inside: 'D2', from: { on: 'CONGRESS' } },
  ],
  obligations: [
    task('A', ['DB01', 'DB02', 'CB01'], within('D1')),
    task('B', ['DB01'], within('D2')),
    task('C', ['DB01', 'CB01'], within('BEFORE')),
    task('D', ['CB01'], within('DURING')),
    task('E', ['DB01'], { type: 'on', date: addDays(start, 37) }),
  ],
  leftOut: [],
});
