/** Meetings, and how they are scored. */
import { day, type RefusalWords } from './words.ts';

export const MEETING_REFUSALS = {
  FORM_NOT_ALLOWED: {
    title: 'Không được sinh hoạt theo hình thức này',
    detail: ({ form }) =>
      form === 'online'
        ? 'Văn bản và hướng dẫn không cho sinh hoạt trực tuyến ở nội dung này; hãy bỏ chọn trực tuyến, hoặc đề nghị văn phòng ghi hướng dẫn cho phép.'
        : 'Văn bản và hướng dẫn không cho sinh hoạt ghép với đơn vị khác ở nội dung này; hãy bỏ đơn vị ghép, hoặc đề nghị văn phòng ghi hướng dẫn cho phép.',
  },
  MEETING_NOT_COMBINED: {
    title: 'Không kết hợp với cuộc họp khác',
    detail: ({ on }) =>
      `Ngày ${day(on)} đơn vị đã có buổi sinh hoạt khác mà văn bản không cho kết hợp; hãy chọn ngày khác.`,
  },
  MEETING_NOT_HELD: {
    title: 'Buổi sinh hoạt chưa diễn ra',
    detail: () => 'Việc theo kết luận chỉ giao từ buổi sinh hoạt đã ghi; hãy ghi buổi sinh hoạt trước.',
  },
  NOT_HELD: {
    title: 'Buổi sinh hoạt chưa được ghi',
    detail: () => 'Chưa có buổi sinh hoạt để chấm; hãy ghi buổi sinh hoạt trước.',
  },
  NOT_ASSESSED: {
    title: 'Đơn vị chưa tự chấm',
    detail: () => 'Đơn vị chưa tự chấm buổi này; cấp trên chấm lại sau khi đơn vị tự chấm.',
  },
  ALREADY_REVIEWED: {
    title: 'Cấp trên đã chấm',
    detail: () => 'Buổi sinh hoạt này đã được cấp trên chấm; kết quả ấy giữ nguyên.',
  },
} satisfies Partial<RefusalWords>;
