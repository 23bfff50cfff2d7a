/** Events against themselves: codes that are the product's own, ends before beginnings, yearly days that years lack. */
import type { AnchorEventDef } from '../domain/directive/directive.ts';
import { endCode, ISSUE } from '../domain/directive/due-rule.ts';
import { noSuchDay } from './check-due-rule.ts';
import type { Part } from './parts.ts';
import { type Path, type Problem, problem } from './problems.ts';

const oneEvent = (event: AnchorEventDef, codes: Set<string>, path: Path): Problem[] => {
  const { code, expected, ends, yearly, recurring } = event;
  return [
    ...(code === ISSUE
      ? [problem([...path, 'code'], `Mã “${ISSUE}” dành cho ngày ban hành; hãy đặt mã khác.`)]
      : []),
    ...(ends && codes.has(endCode(code))
      ? [
          problem(
            [...path, 'ends'],
            `Mã “${endCode(code)}” dành cho lúc kết thúc của “${code}” mà đã dùng cho sự kiện khác; hãy đặt mã khác.`,
          ),
        ]
      : []),
    ...(expected && ends?.expected && ends.expected < expected
      ? [
          problem(
            [...path, 'ends', 'expected'],
            `Sự kiện dự kiến kết thúc (${ends.expected}) trước khi bắt đầu (${expected}); hãy sửa lại.`,
          ),
        ]
      : []),
    ...(ends && recurring
      ? [problem([...path, 'ends'], 'Sự kiện xảy ra nhiều lần thì không ghi lúc kết thúc; hãy bỏ một mục.')]
      : []),
    ...(yearly && !recurring
      ? [
          problem(
            [...path, 'yearly'],
            'Ngày hằng năm chỉ dùng cho sự kiện có “recurring”: true; hãy thêm mục đó.',
          ),
        ]
      : []),
    ...(yearly ? noSuchDay([...path, 'yearly', 'day'], yearly.month, yearly.day) : []),
  ];
};

export const eventProblems = (events: Part<AnchorEventDef>[]): Problem[] => {
  const codes = new Set(events.map(({ value }) => value.code));
  return events.flatMap(({ index, value }) => oneEvent(value, codes, ['events', index]));
};
