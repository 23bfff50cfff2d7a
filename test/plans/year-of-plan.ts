/** What of each sample plan its first year is closed by: which reports of three levels belong together, which review is decided. */
import type { Obligation } from '../../domain/directive/directive.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import type { Plan } from '../../examples/read-example.ts';

export interface YearOfPlan {
  plan: Plan;
  /** What the office adds by the almanac's amendment, where the plan asks no report or no review of a level. */
  adds: Obligation[];
  /** Obligations that make one report of three levels together: cells, those directly below the top, the top. */
  reports: [cells: string, below: string, top: string];
  occurrence: string;
  /** A day on which reports are handed in, and one after the last of them was due. */
  handIn: LocalDate;
  after: LocalDate;
  /** The step of the review that the top decides, and the day. */
  review: string;
  decideOn: LocalDate;
}

const addedByOffice = 'Văn phòng bổ sung khi sửa đổi';
const quarterly = (id: string, title: string, kind: 'cell' | 'committee', day: number): Obligation => ({
  id,
  kind: 'report',
  title,
  lead: { kinds: [kind] },
  due: { type: 'every', period: 'quarter', month: 3, day, dayOff: 'nextWorkingDay' },
  addedByOffice,
});
const CELLS = quarterly('KC', 'Báo cáo kết quả hằng quý của chi bộ', 'cell', 18);
const TOP = quarterly('KT', 'Báo cáo kết quả hằng quý của Đảng ủy', 'committee', 28);

/** After the almanac's amendment, and in a quarter in which no clock of a unit that is looked at stands. */
const second = { occurrence: '2026-Q2', handIn: '2026-06-12', after: '2026-07-02', decideOn: '2026-12-02' };
const third = { ...second, occurrence: '2026-Q3', handIn: '2026-09-11', after: '2026-10-02' };
export const YEARS: YearOfPlan[] = [
  { plan: 'bach-dang', adds: [TOP], reports: ['O12', 'O02', 'KT'], review: 'O03/2026', ...second },
  { plan: 'hai-phong', adds: [CELLS, TOP], reports: ['KC', 'T03', 'KT'], review: 'O03/2026', ...second },
  { plan: 'gia-lai', adds: [CELLS, TOP], reports: ['KC', 'O02', 'KT'], review: 'O03/2026', ...second },
  { plan: 'dai-son', adds: [TOP], reports: ['O12', 'O02', 'KT'], review: 'O03/2026', ...third },
  {
    // Its own reports follow congresses, and it ends before a year does: the office adds what closes 2025.
    plan: 'nam-an-phu',
    adds: [
      CELLS,
      TOP,
      { ...CELLS, id: 'KD', title: 'Báo cáo kết quả hằng quý', lead: { kinds: ['baseOrganisation'] } },
      {
        id: 'KX',
        kind: 'yearEndReview',
        title: 'Kiểm điểm, đánh giá cuối năm việc thực hiện Kế hoạch',
        lead: { tag: 'level2' },
        due: { type: 'every', period: 'year', month: 12, day: 22, dayOff: 'nextWorkingDay' },
        addedByOffice,
      },
    ],
    reports: ['KC', 'KD', 'KT'],
    occurrence: '2025-Q4',
    handIn: '2025-12-10',
    after: '2026-01-05',
    review: 'KX/2025',
    decideOn: '2026-01-06',
  },
];
