/** Parts of sentences that many of them share. */
import type { Paper } from '../../../domain/lifecycle/step.ts';
import type { EarlyEnd } from '../../../domain/rollout/news.ts';
import type { LocalDate } from '../../../domain/time/local-date.ts';
import { sayDate, sayDay } from '../dates.ts';
import { ENDING_WORDS } from '../words.ts';

export const clean = (reason: string): string => reason.trim().replace(/\.$/, '');
export const capital = (sentence: string): string =>
  sentence.charAt(0).toLocaleUpperCase('vi') + sentence.slice(1);
export const because = (reason: string | undefined): string => (reason ? `, lý do: ${clean(reason)}` : '');
export const inTime = (onTime: boolean | null): string => {
  if (onTime === null) return '';
  return onTime ? ', đúng hạn' : ', muộn hạn';
};
export const sayPaper = (paper: Paper | undefined): string =>
  paper ? `, theo văn bản số ${paper.number} ngày ${sayDate(paper.date)}` : '';
export const saySpan = (from: LocalDate, until: LocalDate | null): string =>
  until ? `từ ${sayDay(from)} đến hết ${sayDay(until)}` : `từ ${sayDay(from)} cho đến khi có thông báo`;
/** "thu hồi theo văn bản số … ngày …, Ban Thường vụ phê duyệt" */
export const sayEnding = ({ how, approver, paper, by }: EarlyEnd): string =>
  `${ENDING_WORDS[how]}${by ? ` bởi ${by.number ?? clean(by.title)}` : ''}${sayPaper(paper)}, ${clean(approver)} phê duyệt`;
