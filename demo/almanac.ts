/** What the world brings during the demo's year, beside what units do. Dates as the sample directive expects them. */
import type { Directive } from '../domain/directive/directive.ts';
import type { Almanac } from './officers/office.ts';

export const almanacOf = (directive: Directive): Almanac => ({
  events: [
    ...directive.events.flatMap(({ code, expected }) => (expected ? [{ on: expected, code }] : [])),
    { on: '2026-02-10', code: 'PERSONNEL_CHANGE', units: ['CB05'] },
    { on: '2026-06-16', code: 'PERSONNEL_CHANGE', units: ['CB21', 'DB06'] },
  ],
  periods: [
    { on: '2026-01-12', obligation: 'T05', rule: { period: 'halfYear', day: 20 } },
    { on: '2026-02-09', obligation: 'T29', rule: { period: 'halfYear', day: 25 } },
  ],
  waivers: [
    {
      on: '2026-05-04',
      unit: 'CB30',
      step: 'T02/2026-05',
      reason: 'Chi bộ di chuyển trụ sở, cấp ủy đồng ý miễn kỳ này.',
    },
    {
      on: '2026-08-03',
      unit: 'CB31',
      step: 'T02/2026-08',
      reason: 'Chi bộ phòng, chống bão; sinh hoạt bù vào tháng sau.',
    },
  ],
  close: '2026-12-31',
});
