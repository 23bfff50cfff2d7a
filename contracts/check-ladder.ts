/** Ladders that could not be meant: out of order, beyond a year, letters upward before anything is late. */
import type { Ladder, Rung } from '../domain/ladder/ladder.ts';
import { type Path, type Problem, problem } from './problems.ts';

/** Working days either side of a deadline; some 250 make a year. */
const EARLIEST = -60;
const LATEST = 250;
const ALLOWED_BEFORE = new Set<Rung['to']>(['unit', 'head']);

const rungProblems = (rung: Rung, path: Path): Problem[] => {
  const found: Problem[] = [];
  if (rung.at < EARLIEST || rung.at > LATEST)
    found.push(
      problem(
        [...path, 'at'],
        `Nấc nhắc ở ${rung.at} ngày làm việc so với hạn là vô lý; hãy chọn từ ${EARLIEST} đến ${LATEST}.`,
      ),
    );
  if (rung.every !== undefined && (rung.every < 1 || rung.every > 60))
    found.push(
      problem([...path, 'every'], 'Chu kỳ lặp của nấc nhắc phải từ 1 đến 60 ngày làm việc; hãy sửa lại.'),
    );
  if (rung.every !== undefined && rung.at < 0)
    found.push(problem([...path, 'every'], 'Nấc nhắc trước hạn không được lặp; hãy ghi từng nấc riêng.'));
  if (rung.at <= 0 && !ALLOWED_BEFORE.has(rung.to))
    found.push(
      problem(
        [...path, 'to'],
        'Chưa quá hạn thì không báo lên cấp trên; hãy đặt nấc này sau hạn, từ 1 trở lên.',
      ),
    );
  return found;
};

export const ladderProblems = (ladder: Ladder, path: Path): Problem[] =>
  ladder.flatMap((rung, i) => {
    const before = ladder[i - 1];
    const order =
      before && before.at > rung.at
        ? [
            problem(
              [...path, i, 'at'],
              `Nấc ${rung.at} đứng sau nấc ${before.at}, sai thứ tự; hãy xếp các nấc từ sớm đến muộn.`,
            ),
          ]
        : [];
    const twice = ladder.findIndex((other) => other.at === rung.at && other.to === rung.to) < i;
    return [
      ...order,
      ...(twice
        ? [problem([...path, i], 'Nấc này trùng ngày và người nhận với một nấc trước; hãy bỏ đi.')]
        : []),
      ...rungProblems(rung, [...path, i]),
    ];
  });
