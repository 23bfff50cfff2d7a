/** A calendar file in the place of what is shown; it is checked whole when its effect is counted. */
import { App, Button } from 'antd';
import { type ChangeEvent, useRef } from 'react';
import type { CalendarView } from '../../contracts/http/index.ts';
import { readDirectiveFile } from '../directives/read-file.ts';
import { calendar as words } from '../i18n/vi/calendar.ts';

type Proposed = Pick<CalendarView, 'years' | 'days'>;

export const LoadFile = ({ onLoad }: { onLoad: (proposed: Proposed) => void }) => {
  const input = useRef<HTMLInputElement>(null);
  const { message } = App.useApp();
  const load = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? [];
    event.target.value = '';
    if (!file) return;
    const read = readDirectiveFile(await file.text());
    if (!read.ok) return void message.error(read.message);
    const { years, days } = read.value;
    if (!Array.isArray(years) || !Array.isArray(days)) return void message.error(words.notCalendar);
    onLoad({ years, days });
  };
  return (
    <>
      <Button onClick={() => input.current?.click()}>{words.load}</Button>
      <input ref={input} type="file" accept=".json,application/json" hidden onChange={load} />
    </>
  );
};
