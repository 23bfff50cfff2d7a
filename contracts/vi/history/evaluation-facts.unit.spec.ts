import { expect, test } from 'vitest';
import { NO_COUNTS } from '../../../domain/evaluation/reckon.ts';
import {
  office,
  officer,
  paper,
  RECKONED,
  reviewer,
  step,
  type ToldRow,
  toldBy,
} from '../../../test/helpers/told.ts';

const FACTS: ToldRow[] = [
  [
    reviewer,
    { type: 'YearEndResultRecorded', step, result: 'Hoàn thành tốt nhiệm vụ', paper, onTime: null },
    'Cán bộ mẫu, Chi bộ 12 ghi kết quả “Báo cáo quý (quý IV/2026)”: Hoàn thành tốt nhiệm vụ, theo văn bản số 12-BC/CB ngày 14/12/2026.',
  ],
  [
    officer,
    { type: 'YearSelfAssessed', step, reckoned: RECKONED },
    'Cán bộ mẫu, Chi bộ 12 tự chấm “Báo cáo quý (quý IV/2026)”: 85,67 điểm, mức tính được là “Hoàn thành nhiệm vụ” (5 việc đến hạn: 4 đúng hạn (1 vì không do đơn vị), 1 muộn, 0 chưa xong, 1 vượt yêu cầu).',
  ],
  [
    reviewer,
    {
      type: 'YearEndProposed',
      step,
      reckoned: { ...RECKONED, counts: NO_COUNTS },
      band: 'tot',
      bandName: 'Hoàn thành tốt nhiệm vụ',
      reason: 'Việc muộn do thiên tai.',
    },
    'Cán bộ mẫu, Chi bộ 12 đề nghị xếp loại “Báo cáo quý (quý IV/2026)”: Hoàn thành tốt nhiệm vụ; 85,67 điểm, mức tính được là “Hoàn thành nhiệm vụ” (không có việc đến hạn), lý do: Việc muộn do thiên tai.',
  ],
  [
    { ...office, onBehalfOf: 'DB03' },
    {
      type: 'YearEndDecided',
      step,
      band: 'tot',
      bandName: 'Hoàn thành tốt nhiệm vụ',
      points: 85.67,
      on: '2026-12-15',
      paper,
      overrides: ['arithmetic', 'quota'],
      reason: 'Việc muộn do thiên tai.',
      onTime: true,
    },
    'Chánh Văn phòng mẫu thay mặt Đảng bộ 3 quyết định xếp loại “Báo cáo quý (quý IV/2026)”: Hoàn thành tốt nhiệm vụ, 85,67 điểm, theo văn bản số 12-BC/CB ngày 14/12/2026 (khác mức tính được; vượt giới hạn tỉ lệ), lý do: Việc muộn do thiên tai.',
  ],
  [
    reviewer,
    {
      type: 'YearEndDecided',
      step,
      band: 'tot',
      bandName: 'Tốt',
      points: 90,
      on: '2026-12-15',
      paper,
      final: true,
      onTime: true,
    },
    'Cán bộ mẫu, Chi bộ 12 quyết định lần cuối xếp loại “Báo cáo quý (quý IV/2026)”: Tốt, 90 điểm, theo văn bản số 12-BC/CB ngày 14/12/2026.',
  ],
  [
    officer,
    { type: 'YearEndLookAsked', step, reason: 'chờ văn bản' },
    'Cán bộ mẫu, Chi bộ 12 đề nghị xem lại kết quả “Báo cáo quý (quý IV/2026)”, lý do: chờ văn bản.',
  ],
  [
    officer,
    { type: 'MeetingAssessed', step, score: RECKONED },
    'Cán bộ mẫu, Chi bộ 12 tự chấm chất lượng “Báo cáo quý (quý IV/2026)”: Hoàn thành nhiệm vụ, 85,67 điểm.',
  ],
  [
    reviewer,
    { type: 'MeetingReviewed', step, score: RECKONED, reason: 'thiếu biên bản' },
    'Cán bộ mẫu, Chi bộ 12 chấm lại chất lượng “Báo cáo quý (quý IV/2026)”: Hoàn thành nhiệm vụ, 85,67 điểm, lý do: thiếu biên bản.',
  ],
  [
    reviewer,
    { type: 'InspectionPlanned', number: 2, on: '2026-12-10' },
    'Cán bộ mẫu, Chi bộ 12 lên lịch kiểm tra đơn vị lần 2 vào thứ Năm, 10/12/2026.',
  ],
  [
    reviewer,
    {
      type: 'UnitInspected',
      number: 2,
      on: '2026-12-10',
      findings: [
        { requirement: 'P', text: 'Thiếu phụ lục.', remedy: 'khac-phuc/k2.1' },
        { requirement: 'P', text: 'Lưu đủ.' },
      ],
    },
    'Cán bộ mẫu, Chi bộ 12 ghi đã kiểm tra đơn vị lần 2 ngày 10/12/2026: về “Định kỳ sơ kết”: Thiếu phụ lục, phải khắc phục; về “Định kỳ sơ kết”: Lưu đủ.',
  ],
  [
    reviewer,
    { type: 'UnitInspected', number: 1, on: '2026-12-10', findings: [], paper },
    'Cán bộ mẫu, Chi bộ 12 ghi đã kiểm tra đơn vị lần 1 ngày 10/12/2026, theo văn bản số 12-BC/CB ngày 14/12/2026: không có điểm phải khắc phục.',
  ],
];

test.each(FACTS)('results, scores and inspections: %#', (by, fact, sentence) => {
  expect(toldBy(by, fact)).toBe(sentence);
});
