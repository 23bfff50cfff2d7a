/**
 * The forms of a directive that brings none of its own, one a kind. Versions are added, never changed: a report keeps
 * the one it was made with.
 */
import type { ReportForm } from '../../domain/report/form.ts';

const FIGURES: ReportForm['fields'] = [
  { code: 'doneOnTime', label: 'Việc xong đúng hạn trong kỳ', type: 'number', prefill: 'doneOnTime' },
  { code: 'doneLate', label: 'Việc xong muộn trong kỳ', type: 'number', prefill: 'doneLate' },
  { code: 'overdue', label: 'Việc còn quá hạn', type: 'number', prefill: 'overdue' },
  { code: 'returned', label: 'Việc đang bị trả lại', type: 'number', prefill: 'returned' },
  {
    code: 'studyInvited',
    label: 'Lượt người được triệu tập học tập',
    type: 'number',
    prefill: 'studyInvited',
  },
  { code: 'studyPresent', label: 'Lượt người dự học tập', type: 'number', prefill: 'studyPresent' },
  { code: 'meetings', label: 'Số buổi sinh hoạt đã tổ chức', type: 'number', prefill: 'meetings' },
  {
    code: 'meetingInvited',
    label: 'Lượt người được triệu tập sinh hoạt',
    type: 'number',
    prefill: 'meetingInvited',
  },
  { code: 'meetingPresent', label: 'Lượt người dự sinh hoạt', type: 'number', prefill: 'meetingPresent' },
];
const RELATIONS: ReportForm['relations'] = [
  { type: 'atMost', field: 'studyPresent', limit: 'studyInvited' },
  { type: 'atMost', field: 'meetingPresent', limit: 'meetingInvited' },
];
const results = { code: 'results', label: 'Kết quả đã làm được', type: 'text', required: true } as const;
const difficulties = { code: 'difficulties', label: 'Khó khăn, vướng mắc', type: 'text' } as const;
const causes = { code: 'causes', label: 'Hạn chế và nguyên nhân', type: 'text' } as const;
const proposals = { code: 'proposals', label: 'Kiến nghị, đề xuất', type: 'text' } as const;
const next = { code: 'next', label: 'Phương hướng thời gian tới', type: 'text' } as const;

export const DEFAULT_FORMS: readonly ReportForm[] = [
  {
    code: 'report',
    version: 1,
    title: 'Báo cáo kết quả thực hiện',
    fields: [...FIGURES, results, difficulties, proposals],
    relations: RELATIONS,
  },
  {
    code: 'interimReview',
    version: 1,
    title: 'Báo cáo sơ kết',
    fields: [...FIGURES, results, causes, next, proposals],
    relations: RELATIONS,
  },
  {
    code: 'yearEndReview',
    version: 1,
    title: 'Báo cáo kiểm điểm, tự đánh giá của đơn vị',
    fields: [...FIGURES, results, causes, next, proposals],
    relations: RELATIONS,
  },
  {
    code: 'finalReview',
    version: 1,
    title: 'Báo cáo tổng kết',
    fields: [
      ...FIGURES,
      results,
      causes,
      { code: 'lessons', label: 'Bài học kinh nghiệm', type: 'text' },
      proposals,
    ],
    relations: RELATIONS,
  },
];
