/** Which requirement is answered by whose plan, one line for each pair. */
import type { Coverage } from '../../contracts/http/own-plan.ts';
import { ANSWER_WORDS } from '../../contracts/vi/own-plan.ts';
import type { Sheet } from './sheets.ts';

export const coverageSheet = ({ requirements }: Coverage): Sheet => ({
  title: 'Bao quát',
  heading: ['Mã yêu cầu', 'Yêu cầu của văn bản', 'Đơn vị', 'Mã đơn vị', 'Tình trạng', 'Mục của kế hoạch'],
  rows: requirements.flatMap(({ id, title, units }) =>
    units.map(({ code, name, state, labels }) => [
      id,
      title,
      name,
      code,
      ANSWER_WORDS[state],
      labels.join('; '),
    ]),
  ),
});
