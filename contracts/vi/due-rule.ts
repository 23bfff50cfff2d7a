/** A rule of a deadline in words, before any date is known: "Chậm nhất 15 ngày sau khi …". */
import type { DueRule, EventSet, RecurringRule } from '../../domain/directive/directive.ts';
import type { EventNames } from './because.ts';
import { PERIOD_WORDS, sayDate, sayPeriod } from './dates.ts';

const events = (set: EventSet, names: EventNames): string => {
  const codes = 'allOf' in set ? set.allOf : set.anyOf;
  const said = codes.map((code) => `“${names.event(code)}”`);
  return said.join('allOf' in set ? ' và ' : ' hoặc ');
};

const DAY_OFF = {
  keep: '',
  nextWorkingDay: ', gặp ngày nghỉ thì sang ngày làm việc tiếp theo',
  firstWeek: ', gặp ngày nghỉ thì trong tuần đầu của tháng',
};

const every = (rule: RecurringRule): string => {
  const period = PERIOD_WORDS[rule.period];
  const often =
    rule.times && rule.times > 1 ? `Mỗi ${period} ít nhất ${rule.times} lần` : `Mỗi ${period} một lần`;
  const month = rule.month && rule.period !== 'month' ? ` của tháng thứ ${rule.month}` : '';
  const day = rule.day ? `, chậm nhất ngày ${String(rule.day).padStart(2, '0')}${month}` : '';
  const from = rule.from ? `, từ ngày ${sayDate(rule.from)}` : '';
  return `${often}${day}${DAY_OFF[rule.dayOff ?? 'keep']}${from}${rule.orAdHoc ? ', hoặc đột xuất' : ''}`;
};

const unreachable = (value: never): never => {
  throw new Error(`no words for ${JSON.stringify(value)}`);
};

export const sayRule = (rule: DueRule, names: EventNames): string => {
  switch (rule.type) {
    case 'afterEvent': {
      const unit = rule.offset.unit === 'day' ? 'ngày' : 'ngày làm việc';
      return `Chậm nhất ${rule.offset.value} ${unit} sau ${events(rule.events, names)}`;
    }
    case 'immediatelyAfter':
      return `Làm ngay sau ${events(rule.events, names)}`;
    case 'eachEvent':
      return `Mỗi lần “${names.event(rule.event)}”`;
    case 'on':
      return `Ngày ${sayDate(rule.date)}`;
    case 'endOf': {
      const mark = {
        month: `-${String(rule.index).padStart(2, '0')}`,
        quarter: `-Q${rule.index}`,
        halfYear: `-H${rule.index}`,
        year: '',
      };
      return `Trong ${sayPeriod(`${rule.year}${mark[rule.period]}`)}`;
    }
    case 'every':
      return every(rule);
    case 'ongoing':
      return rule.until ? `Thường xuyên, cho đến khi “${names.event(rule.until)}”` : 'Thường xuyên';
    case 'periodic':
      return 'Định kỳ, chờ văn phòng ấn định kỳ';
    case 'none':
      return 'Không ấn định thời hạn';
    default:
      return unreachable(rule);
  }
};
