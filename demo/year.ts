/** The year going by: one working day after the other, at ten in the morning, when the morning's letters have left. */
import { isWorkingDay } from '../domain/calendar/calendar.ts';
import type { Organisation } from '../domain/organisation/organisation.ts';
import { addDays, instantAt, type LocalDate, toMillis } from '../domain/time/local-date.ts';
import { stepFigures } from './figures.ts';
import type { People } from './people.ts';
import type { DemoStack } from './stack.ts';

export interface YearOptions {
  from: LocalDate;
  to: LocalDate;
  organisation: Organisation;
  directive: string;
  /** Days of the office's deeds. */
  deeds: LocalDate[];
  say(line: string): void;
}

const HOUR = '10:00';
/** News counts as arrived when so many looks in a row find nothing new recorded. */
const QUIET_LOOKS = 4;
const LOOK_MS = 60;

const moveTo = async ({ time, offsetMs }: DemoStack, date: LocalDate): Promise<void> => {
  const ahead = toMillis(instantAt(date, HOUR)) - offsetMs - (await time.nowMs());
  if (ahead > 0) await time.sleep(ahead);
};

/** News travels down the tree by itself; the year is the same each time only if all have it before they act. */
export const newsArrived = async ({ db }: Pick<DemoStack, 'db'>): Promise<void> => {
  for (let before = -1, quiet = 0; quiet < QUIET_LOOKS; ) {
    const events = await db.event.count();
    quiet = events === before ? quiet + 1 : 0;
    before = events;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
};

/** The office has closed it, and every unit has heard: its workflows have ended. */
const isOver = async ({ db }: DemoStack, directiveId: string): Promise<boolean> =>
  (await db.stream.count({ where: { directiveId, closedAt: null } })) === 0;

export const passYear = async (demo: DemoStack, people: People, options: YearOptions): Promise<void> => {
  const { from, to, organisation, directive, deeds, say } = options;
  let month = '';
  let acts = 0;
  let passed = '';
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (!isWorkingDay(organisation.calendar, date)) continue;
    if (month && month !== date.slice(0, 7)) {
      await sayMonth(demo, directive, month, date, acts, say);
      acts = 0;
    }
    month = date.slice(0, 7);
    await moveTo(demo, date);
    // Where the office does nothing today, all may read while the letters leave: neither changes what the other says.
    const looking = deeds.some((on) => on > passed && on <= date) ? null : people.look();
    await demo.mailer.drain();
    await looking;
    passed = date;
    const office = await people.office();
    if (office.acts > 0) await newsArrived(demo);
    // Where no day follows the clock may stand: to free it takes most of a second for each unit.
    if (office.acts > 0 && date < to && (await isOver(demo, directive))) await demo.time.free();
    acts += office.acts + (await people.day()).acts;
    await demo.mailer.drain();
  }
  await sayMonth(demo, directive, month, to, acts, say);
};

const sayMonth = async (
  { db }: DemoStack,
  directive: string,
  month: string,
  today: LocalDate,
  acts: number,
  say: (line: string) => void,
): Promise<void> => {
  const steps = await stepFigures(db, directive, today);
  const letters = await db.mail.count({ where: { status: 'sent' } });
  const done = steps.acceptedOnTime + steps.acceptedLate;
  const bar = '█'.repeat(Math.round((done / steps.total) * 24)).padEnd(24, '·');
  const [year, number] = month.split('-');
  say(
    `  tháng ${number}/${year}  ${bar}  xong ${String(done).padStart(4)}/${steps.total}  quá hạn ${String(steps.overdueAtEnd).padStart(3)}` +
      `  hành động ${String(acts).padStart(4)}  thư đã gửi ${String(letters).padStart(5)}`,
  );
};
