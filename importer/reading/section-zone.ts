/** What the heading of a section says about what stands in it. */
import { fold } from '../text/fold.ts';

export type Zone =
  /** Why the plan is made: nothing is given to do. */
  | 'purpose'
  /** What is to be said in propaganda: content, not work. */
  | 'message'
  /** By what means; work that a careful reader may or may not list. */
  | 'means'
  /** What is to be done, often without saying by whom. */
  | 'content'
  /** Who does what. */
  | 'assigned';

const ZONES: [RegExp, Zone][] = [
  [/tổ chức thực hiện|phân công|trách nhiệm|nhiệm vụ cụ thể|giao nhiệm vụ|tổ chức triển khai/u, 'assigned'],
  [
    /nhiệm vụ|giải pháp|tiến độ|lộ trình(?!.*nội dung tuyên truyền)|phụ lục|công việc|^nội dung(?:,| và) (?:thời gian|cách thức|biện pháp)/u,
    'content',
  ],
  [
    /^đánh giá chung|^đánh giá tình hình|^nhận định|ưu điểm|hạn chế|nguyên nhân|mục đích|yêu cầu|quan điểm|mục tiêu|chỉ tiêu|tình hình|nguyên tắc|phạm vi|kết quả đạt được|đối tượng|đặc điểm|bối cảnh|^căn cứ/u,
    'purpose',
  ],
  [
    /nội dung (?:thông tin,? )?(?:công tác )?tuyên truyền|nội dung trọng tâm tuyên truyền|khẩu hiệu|nội dung phổ biến/u,
    'message',
  ],
  [/hình thức|phương pháp|phương thức|thành phần|địa điểm|thời gian/u, 'means'],
];

/** Letters of a heading that only names its section. */
const SHORT = 70;

/** @returns null when the heading says nothing: the zone above goes on */
export const zoneOf = (heading: string): Zone | null => {
  const folded = fold(heading);
  const zone = ZONES.find(([words]) => words.test(folded))?.[1] ?? null;
  // A long heading says what is to be done; "yêu cầu" or "nguyên tắc" in it is only one of its words.
  return heading.length > SHORT && zone !== 'message' && zone !== 'assigned' ? null : zone;
};
