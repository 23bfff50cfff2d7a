import { importing as words } from '../i18n/vi/import.ts';
import { DateField } from '../parts/date-field.tsx';
import { Section } from '../parts/section.tsx';
import type { Work } from './state.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

interface Props {
  work: Work;
  onExpect: (name: string, on: string | null) => void;
}
/** Events that deadlines rest on, each with the day on which the office expects it. */
export const Anchors = ({ work: { reading }, onExpect }: Props) =>
  reading.events.length === 0 ? null : (
    <Section title={words.events}>
      <div className="section-body plan-heading">
        <p className="quiet">{words.eventsAbout}</p>
        {reading.events.map(({ name, expected }, i) => (
          <DateField
            key={name}
            id={`moc-${i}`}
            label={name}
            value={expected ?? ''}
            onChange={(day) => onExpect(name, DATE.test(day) ? day : null)}
          />
        ))}
      </div>
    </Section>
  );
