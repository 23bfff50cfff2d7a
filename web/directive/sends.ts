/** The day of a period on which a report is sent, as it is typed: "20/3" is the 20th of the period's third month. */
interface DayOfPeriod {
  month: number;
  day: number;
}

export const shownSends = ({ month, day }: DayOfPeriod): string => `${day}/${month}`;

/** "20/3", or "20" for that day of the month that the template has; null for anything else. */
export const sendsFrom = (typed: string, { month }: DayOfPeriod): DayOfPeriod | null => {
  const found = /^(\d{1,2})(?:\/(\d{1,2}))?$/.exec(typed.trim());
  if (!found) return null;
  const sends = { day: Number(found[1]), month: found[2] === undefined ? month : Number(found[2]) };
  return sends.day >= 1 && sends.day <= 31 && sends.month >= 1 && sends.month <= 14 ? sends : null;
};
