/** A letter in Vietnamese, text and HTML: what is owed, by when and why that date, what to do, a link. */
import { sayBecause } from '../../contracts/vi/because.ts';
import { sayDate, sayDay, sayMoment, sayPeriod } from '../../contracts/vi/dates.ts';
import { ruleNames } from '../../contracts/vi/rule-names.ts';
import { ACT_WORDS, COORDINATES_WORD, KIND_WORDS, sayRung } from '../../contracts/vi/words.ts';
import { type Directive, type ObligationKind, obligationOf } from '../../domain/directive/directive.ts';
import { isClosed, type Step } from '../../domain/lifecycle/step.ts';
import type { Instant } from '../../domain/time/local-date.ts';
import type { Addressed } from '../../prisma/repositories/directory.ts';
import type { LetterContents, LetterReminder } from '../../prisma/repositories/letters.ts';
import type { LetterItem } from '../../prisma/repositories/outbox.ts';
import { askNotice, askReminder, isAskItem } from './asks.ts';
import { endingNotice, isEndingItem } from './ending-notices.ts';
import { inspectionNotice, isInspectionItem } from './inspections.ts';
import { leftNotice } from './left-notice.ts';
import { resultLines } from './result-lines.ts';
import { termNotice } from './unit-term.ts';

/** One thing a letter speaks of, the same in text and HTML. */
interface Paragraph {
  heading: string;
  lines: string[];
  link?: string;
}
export interface Letter {
  subject: string;
  text: string;
  html: string;
}
export interface Desk extends Pick<Addressed, 'name' | 'substitute' | 'fallsTo'> {
  recipient: string;
}

/** Why the reader has it who is not the one it was meant for. */
const readBy = ({ substitute, fallsTo, recipient }: Desk): string[] => {
  if (substitute)
    return [
      `Thư này gửi ${substitute.insteadOf}; đồng chí nhận thay theo giấy ủy quyền, đến hết ${sayDay(substitute.until)}.`,
    ];
  if (fallsTo === 'head')
    return ['Người được gửi thư này không còn giữ nhiệm vụ; người đứng đầu chịu trách nhiệm.'];
  return fallsTo === 'mailbox' && recipient.startsWith('mailbox:')
    ? ['Đơn vị chưa có cán bộ phụ trách và người đứng đầu trong phần mềm, nên thư gửi vào hộp thư chung.']
    : [];
};

const ACT_OF: Record<ObligationKind, string> = {
  study: ACT_WORDS.recordStudy,
  meeting: ACT_WORDS.holdMeeting,
  inspection: ACT_WORDS.recordInspection,
  task: ACT_WORDS.carryOutTask,
  plan: ACT_WORDS.submit,
  report: ACT_WORDS.submit,
  interimReview: ACT_WORDS.submit,
  yearEndReview: ACT_WORDS.submit,
  finalReview: ACT_WORDS.submit,
};

/** The act that closes it. */
const toDo = (step: Step): string => (step.role ? ACT_WORDS.confirmPart : ACT_OF[step.kind]);

const titleOf = (directive: Directive, step: Step): string => {
  if (step.title) return step.title;
  const named = obligationOf(directive, step.obligation)?.title ?? KIND_WORDS[step.kind];
  const title = step.role ? `${COORDINATES_WORD}: ${named}` : named;
  const period = sayPeriod(step.occurrence);
  return period ? `${title} – ${period}` : title;
};
/** A step without a date that had one, and then waits for an event: the event was withdrawn. */
const due = (directive: Directive, step: Step): string[] =>
  step.deadline
    ? [
        `Hạn: ${sayDay(step.deadline.date)}.`,
        ...(step.meeting
          ? [
              `Đã định: ${step.meeting.time} ${sayDay(step.meeting.on)}${step.meeting.place ? `, tại ${step.meeting.place}` : ''}.`,
            ]
          : []),
        `Vì sao: ${sayBecause(step.deadline, ruleNames(directive))}`,
      ]
    : [
        step.status === 'waiting' && step.version > 1
          ? 'Không còn hạn cũ: ngày làm mốc đã bị hủy. Hạn mới được báo khi sự kiện được ghi lại.'
          : 'Chưa có kỳ hạn.',
      ];

const wish = ({ extension, deadline }: Step): string[] =>
  extension?.asked
    ? [
        `Xin gia hạn từ ${sayDay(deadline?.date ?? '')} đến ${sayDay(extension.asked.wished)}.`,
        `Lý do: ${extension.asked.reason}`,
      ]
    : [];

/** Of what a change added and took away that which still stands so. */
const changedIn = (
  steps: LetterContents['steps'],
  item: { unit: string; added: string[]; cancelled: string[] },
): { added: Step[]; cancelled: Step[] } => {
  const mine = (ids: string[]) =>
    steps.flatMap(({ unit, step }) => (unit.code === item.unit && ids.includes(step.id) ? [step] : []));
  return {
    added: mine(item.added).filter((step) => !isClosed(step)),
    cancelled: mine(item.cancelled).filter(({ status }) => status === 'cancelled'),
  };
};

export const createComposer = (publicUrl: string) => {
  const unitLink = (directive: string, unit: string) =>
    `${publicUrl}/chi-dao/${directive}/don-vi/${encodeURIComponent(unit)}`;
  const evaluationLink = (directive: string) => `${publicUrl}/chi-dao/${directive}?xem=xep-loai`;

  const reminder = (contents: LetterContents, desk: Desk, one: LetterReminder): Paragraph => {
    const { directive } = contents;
    const { step, unit } = one;
    const own = one.recipient.startsWith(`${unit.code}:`);
    const title = titleOf(directive, step);
    if (one.clock === 'extension')
      return {
        heading: `Chờ quyết định gia hạn: ${title}, ${unit.name}`,
        lines: [
          ...wish(step),
          `${sayRung(one.rung).replace(/^./, (c) => c.toUpperCase())} của người quyết định.`,
          `Việc cần làm: ${ACT_WORDS.grantExtension} hoặc ${ACT_WORDS.refuseExtension}.`,
        ],
        link: unitLink(directive.id, unit.code),
      };
    if (one.clock === 'difficulty' || one.clock === 'disclaim')
      return {
        ...askReminder(one.clock, step, title, unit.name, sayRung(one.rung)),
        link: `${publicUrl}/cho-duyet`,
      };
    if (one.clock === 'review')
      return {
        heading: `Chờ duyệt: ${title}, ${unit.name}`,
        lines: [
          `Nộp ngày ${step.submission ? sayDay(step.submission.on) : '…'}; ${sayRung(one.rung)} của người duyệt.`,
          `Việc cần làm: ${ACT_WORDS.accept} hoặc ${ACT_WORDS.return}.`,
        ],
        link: `${publicUrl}/cho-duyet`,
      };
    return {
      heading: own ? title : `${unit.name}: ${title}`,
      lines: [
        `${sayRung(one.rung).replace(/^./, (c) => c.toUpperCase())}.`,
        ...due(directive, step),
        own ? `Việc cần làm: ${toDo(step)}.` : `Đề nghị đôn đốc ${unit.name} (thư gửi ${desk.name}).`,
      ],
      link: unitLink(directive.id, unit.code),
    };
  };

  const issued = (contents: LetterContents, unit: string): Paragraph[] => {
    const { directive, steps } = contents;
    const dated = steps.map(({ step }) => step).filter((step) => step.deadline && !isClosed(step));
    const nearest = dated
      .slice(0, 5)
      .map((step) => `• ${titleOf(directive, step)}: ${sayDay(step.deadline?.date ?? '')}`);
    return [
      {
        heading: `${directive.issuerName} đã ban hành ${directive.number ?? 'văn bản'}`,
        lines: [
          directive.title,
          `Đơn vị có ${steps.length} việc phải theo dõi, ${dated.length} việc đã có hạn. Gần nhất:`,
          ...nearest,
        ],
        link: unitLink(directive.id, unit),
      },
    ];
  };

  const takenOver = (
    { directive, steps, predecessors }: LetterContents,
    item: Extract<LetterItem, { type: 'takenOver' }>,
  ): Paragraph[] => {
    const taken = steps.filter(
      ({ unit, step }) => unit.code === item.unit && item.steps.includes(step.id) && !isClosed(step),
    );
    if (taken.length === 0) return [];
    return [
      {
        heading: `Tiếp nhận ${taken.length} việc của ${predecessors.get(item.from) ?? item.from}`,
        lines: [
          'Theo việc sắp xếp tổ chức; hạn và các lần đã nhắc giữ nguyên:',
          ...taken.map(
            ({ step }) =>
              `• ${titleOf(directive, step)}: ${step.deadline ? sayDay(step.deadline.date) : 'chưa có kỳ hạn'}${step.status === 'submitted' ? ', đã nộp, đang chờ duyệt' : ''}`,
          ),
        ],
        link: unitLink(directive.id, item.unit),
      },
    ];
  };

  const amended = (
    { directive, steps }: LetterContents,
    item: Extract<LetterItem, { type: 'amended' }>,
  ): Paragraph[] => {
    const { added, cancelled } = changedIn(steps, item);
    if (added.length + cancelled.length === 0) return [];
    const said = (step: Step) =>
      `• ${titleOf(directive, step)}: ${step.deadline ? sayDay(step.deadline.date) : 'chưa có kỳ hạn'}`;
    return [
      {
        heading: `Chỉ đạo được sửa đổi lần ${item.amendment}`,
        lines: [
          `Lý do: ${item.reason}`,
          ...(added.length > 0 ? [`Thêm ${added.length} việc:`, ...added.map(said)] : []),
          ...(cancelled.length > 0
            ? [
                `Không phải làm nữa ${cancelled.length} việc:`,
                ...cancelled.map((step) => `• ${titleOf(directive, step)}`),
              ]
            : []),
        ],
        link: unitLink(directive.id, item.unit),
      },
    ];
  };

  const planReceived = (
    { directive, steps, predecessors }: LetterContents,
    item: Extract<LetterItem, { type: 'planReceived' }>,
  ): Paragraph[] => {
    const { added, cancelled } = changedIn(steps, item);
    if (added.length + cancelled.length === 0) return [];
    const { paper, from = '' } = item;
    const said = (step: Step): string[] => [
      `• Mục ${step.given?.label}: ${titleOf(directive, step)}: ${step.deadline ? sayDay(step.deadline.date) : 'chưa có kỳ hạn'}`,
      ...(step.deadline ? [`  Vì sao: ${sayBecause(step.deadline, ruleNames(directive))}`] : []),
    ];
    return [
      {
        heading: `Kế hoạch của ${predecessors.get(from) ?? 'cấp trên'} giao việc${paper ? `, số ${paper.number} ngày ${sayDate(paper.date)}` : ''}`,
        lines: [
          ...(added.length > 0 ? [`Giao ${added.length} việc:`, ...added.flatMap(said)] : []),
          ...(cancelled.length > 0
            ? [
                `Kế hoạch đã sửa, không phải làm nữa ${cancelled.length} việc:`,
                ...cancelled.map((step) => `• ${titleOf(directive, step)}`),
              ]
            : []),
        ],
        link: unitLink(directive.id, item.unit),
      },
    ];
  };

  const handedOver = (
    { directive, steps, posts }: LetterContents,
    item: Extract<LetterItem, { type: 'handedOver' }>,
  ): Paragraph[] => {
    const passed = steps.filter(
      ({ unit, step }) => unit.code === item.unit && item.steps.includes(step.id) && !isClosed(step),
    );
    const from = posts.get(item.from) ?? item.from;
    return [
      {
        heading: item.to ? `Nhận bàn giao từ ${from}` : `${from} đã rời nhiệm vụ, chưa có người thay`,
        lines: [
          item.to
            ? 'Đồng chí phụ trách phần việc của người giao ở chỉ đạo này; hạn và các lần đã nhắc giữ nguyên.'
            : 'Người đứng đầu đơn vị chịu trách nhiệm phần việc này cho đến khi cử người; hạn giữ nguyên.',
          ...passed.map(
            ({ step }) =>
              `• ${titleOf(directive, step)}: ${step.deadline ? sayDay(step.deadline.date) : 'chưa có kỳ hạn'}`,
          ),
        ],
        link: unitLink(directive.id, item.unit),
      },
    ];
  };

  const yearEndDecided = (
    { directive, steps }: LetterContents,
    item: Extract<LetterItem, { type: 'yearEndDecided' }>,
  ): Paragraph[] => {
    const step = steps.find((one) => one.unit.code === item.unit && one.step.id === item.step)?.step;
    if (!step?.evaluation?.decided) return [];
    return [
      {
        heading: `Kết quả xếp loại: ${step.evaluation.decided.bandName}`,
        lines: [titleOf(directive, step), ...resultLines(step.evaluation)],
        link: unitLink(directive.id, item.unit),
      },
    ];
  };

  const notice = (contents: LetterContents, item: LetterItem): Paragraph[] => {
    const { directive, steps, told } = contents;
    if (item.type === 'issued') return issued(contents, item.unit);
    if (item.type === 'amended') return amended(contents, item);
    if (item.type === 'planReceived') return planReceived(contents, item);
    if (item.type === 'takenOver') return takenOver(contents, item);
    if (item.type === 'yearEndDecided') return yearEndDecided(contents, item);
    if (item.type === 'bounced')
      return [
        {
          heading: `Không gửi được thư tới ${item.address}`,
          lines: [
            `Máy chủ thư trả lời: ${item.error}`,
            'Thư sau sẽ gửi vào hộp thư của đơn vị. Xin sửa lại địa chỉ.',
          ],
        },
      ];
    if (item.type === 'handedOver') return handedOver(contents, item);
    if (isEndingItem(item) || item.type === 'left') {
      const own = steps.flatMap(({ unit, step }) => (unit.code === item.unit ? [step] : []));
      const about = { directive, steps: own, titleOf: (step: Step) => titleOf(directive, step) };
      if (item.type === 'left') return [leftNotice(item, about)];
      return [{ ...endingNotice(item, about), link: unitLink(directive.id, item.unit) }];
    }
    if (isInspectionItem(item)) {
      const of = contents.inspected.get(item.unit);
      const said = of && inspectionNotice(item, of);
      return said ? [{ ...said, link: evaluationLink(directive.id) }] : [];
    }
    if (item.type === 'termEnds') {
      const of = contents.terms.get(item.unit);
      const open = steps.filter(({ unit, step }) => unit.code === item.unit && !isClosed(step));
      const said = of && termNotice(item, of, open, (step) => titleOf(directive, step));
      return said ? [{ ...said, link: unitLink(directive.id, item.unit) }] : [];
    }
    const found = steps.find(({ unit, step }) => unit.code === item.unit && step.id === item.step);
    if (item.type === 'meetingNotHeld')
      return found
        ? [
            {
              heading: `Không tổ chức: ${titleOf(directive, found.step)}, ${found.unit.name}`,
              lines: [
                `Lý do: ${item.reason}`,
                'Việc này khép lại là không thực hiện; muốn tổ chức vào ngày khác thì giao thành việc mới.',
              ],
              link: unitLink(directive.id, item.unit),
            },
          ]
        : [];
    if (found && isAskItem(item)) {
      const said = askNotice(item, found, titleOf(directive, found.step));
      const mine = contents.unit.code === item.unit;
      const link = mine ? unitLink(directive.id, item.unit) : `${publicUrl}/cho-duyet`;
      return said ? [{ ...said, link }] : [];
    }
    if (!found || isClosed(found.step) || isAskItem(item)) return [];
    const { step } = found;
    const title = titleOf(directive, step);
    if (item.type === 'extensionRefused')
      return [
        {
          heading: `Không được gia hạn: ${title}`,
          lines: [`Lý do: ${item.reason}`, ...due(directive, step)],
          link: unitLink(directive.id, item.unit),
        },
      ];
    if (item.type === 'returned')
      return step.status === 'returned'
        ? [
            {
              heading: `Trả lại: ${title}`,
              lines: [
                `Lý do: ${item.reason}`,
                ...due(directive, step),
                `Việc cần làm: sửa và ${ACT_OF[step.kind].toLowerCase()} lại.`,
              ],
              link: unitLink(directive.id, item.unit),
            },
          ]
        : [];
    const own = contents.unit.code === item.unit;
    return step.version === item.version && told.includes(`${item.unit} ${item.step}`)
      ? [
          {
            heading: `Hạn đã thay đổi: ${own ? '' : `${found.unit.name}: `}${title}`,
            lines: due(directive, step),
            link: unitLink(directive.id, item.unit),
          },
        ]
      : [];
  };

  const subject = (contents: LetterContents, paragraphs: Paragraph[]): string => {
    const number = contents.directive.number ?? contents.directive.kind;
    const [first] = paragraphs;
    const more = paragraphs.length > 1 ? ` và ${paragraphs.length - 1} việc khác` : '';
    return `[${number}] ${first?.heading ?? ''}${more}`.replace(/\s+/g, ' ').slice(0, 180);
  };

  /** Null when nothing is left to say. */
  return (contents: LetterContents, items: LetterItem[], desk: Desk, now: Instant): Letter | null => {
    const paragraphs = [
      ...items.flatMap((item) => notice(contents, item)),
      ...contents.reminders.map((one) => reminder(contents, desk, one)),
    ];
    if (paragraphs.length === 0) return null;
    const foot = ['Đôn Đốc gửi tự động theo sổ theo dõi; mọi thư đều được lưu cùng trả lời của máy chủ thư.'];
    if (contents.clockOffsetMs !== 0)
      foot.unshift(`Giờ mô phỏng: ${sayMoment(now)}. Đây không phải thư thật.`);
    return {
      subject: subject(contents, paragraphs),
      text: asText(desk, paragraphs, foot),
      html: asHtml(desk, paragraphs, foot),
    };
  };
};

const asText = (desk: Desk, paragraphs: Paragraph[], foot: string[]): string =>
  [
    `Kính gửi: ${desk.name}`,
    ...readBy(desk),
    '',
    ...paragraphs.flatMap(({ heading, lines, link }) => [
      heading,
      ...lines.map((l) => `  ${l}`),
      ...(link ? [`  ${link}`] : []),
      '',
    ]),
    '--',
    ...foot,
    '',
  ].join('\n');

const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);

const asHtml = (desk: Desk, paragraphs: Paragraph[], foot: string[]): string =>
  [
    '<!doctype html><html lang="vi"><head><meta charset="utf-8"></head>',
    '<body style="font-family:\'Be Vietnam Pro\',Arial,sans-serif;font-size:15px;line-height:1.6;color:#1f2328;max-width:640px">',
    `<p>Kính gửi: ${escaped(desk.name)}</p>`,
    ...readBy(desk).map((line) => `<p style="color:#57606a">${escaped(line)}</p>`),
    ...paragraphs.map(
      ({ heading, lines, link }) =>
        `<section style="border-left:3px solid #b42318;padding-left:12px;margin:16px 0"><p style="margin:0;font-weight:600">${escaped(heading)}</p>` +
        lines.map((line) => `<p style="margin:2px 0">${escaped(line)}</p>`).join('') +
        (link ? `<p style="margin:4px 0"><a href="${escaped(link)}">Mở trang của việc này</a></p>` : '') +
        '</section>',
    ),
    `<hr style="border:0;border-top:1px solid #d0d7de">${foot.map((line) => `<p style="font-size:13px;color:#57606a;margin:2px 0">${escaped(line)}</p>`).join('')}`,
    '</body></html>',
  ].join('');
