/** A directive of which each task needs somebody beside the unit that owes it: an answer, a body in between, a helping hand. */
import type { Directive, Obligation } from '../../domain/directive/directive.ts';
import { addDays, type LocalDate } from '../../domain/time/local-date.ts';

const owed = (
  id: string,
  due: LocalDate,
  more: Pick<Obligation, 'kind' | 'title' | 'lead'> & Partial<Obligation>,
): Obligation => ({ id, due: { type: 'on', date: due }, addedByOffice: 'Văn phòng đặt.', ...more });

const TRAIN = 'Tập huấn bí thư chi bộ';
export const REPORT = 'Báo cáo kết quả tập huấn';
export const HALL = 'Chuẩn bị nơi tập huấn';

/** Issued on `start` to the sample ward: a cell trains, a base organisation reports by way of a body, two prepare together. */
export const answered = (base: Directive, start: LocalDate): Directive => ({
  ...base,
  id: 'tap-huan',
  number: '24-KH/ĐU',
  title: 'tập huấn bí thư chi bộ',
  issuedOn: start,
  term: { from: start, to: addDays(start, 200) },
  events: [],
  phases: [],
  obligations: [
    owed('A', addDays(start, 45), {
      kind: 'task',
      title: TRAIN,
      lead: { units: ['CB01'] },
      target: { what: 'bí thư', percent: 100 },
    }),
    owed('B', addDays(start, 30), {
      kind: 'report',
      title: REPORT,
      lead: { units: ['DB01'] },
      to: 'DUBD',
      via: 'BXDD',
    }),
    // Four days ago: nobody has done his part yet.
    owed('C', addDays(start, 6), {
      kind: 'task',
      title: HALL,
      lead: { units: ['DB01'] },
      coordinating: { units: ['VPDU'] },
    }),
  ],
  leftOut: [],
});
