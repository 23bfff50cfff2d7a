import { Button } from 'antd';
import type { DirectiveDetail, EventView } from '../../contracts/http/index.ts';
import { sayDay, sayMoment } from '../../contracts/vi/dates.ts';
import { ROLLOUT_ACT_WORDS } from '../../contracts/vi/words.ts';
import { directive } from '../i18n/vi/directive.ts';
import { Empty, Section } from '../parts/section.tsx';
import type { ActsProps } from './header-acts.tsx';

const words = directive.events;
const standing = (event: EventView) => event.occurrences.filter((one) => one.on !== null);

const Occurrence = ({
  event,
  one,
  acts,
  onAct,
}: ActsProps & { event: EventView; one: EventView['occurrences'][number] }) => (
  <li>
    <p>
      <b className="num">{one.on ? words.recorded(sayDay(one.on)) : words.withdrawn}</b>
      {event.recurring && ` · ${words.time(one.occurrence)}`}
      {one.document && ` · ${words.paper(one.document.number, sayDay(one.document.date))}`}
      <span className="quiet"> · {words.recordedAt(sayMoment(one.recordedAt))}</span>
    </p>
    {one.reason && <p className="quiet">{words.reason(one.reason)}</p>}
    {one.units.length > 0 && (
      <p className="quiet">
        {words.units} {one.units.map((unit) => unit.name).join(', ')}
      </p>
    )}
    {one.on && (
      <p className="event-acts">
        {(['correctEvent', 'withdrawEvent'] as const)
          .filter((act) => acts.includes(act))
          .map((act) => (
            <button
              key={act}
              type="button"
              className="plain-button"
              onClick={() => onAct({ act, event, occurrence: one.occurrence })}
            >
              {ROLLOUT_ACT_WORDS[act]}
            </button>
          ))}
      </p>
    )}
  </li>
);

/** The expected day as it was corrected, the latest first. */
const Corrections = ({ event }: { event: EventView }) => (
  <ul>
    {event.changes.toReversed().map((one) => (
      <li key={one.recordedAt} className="quiet num">
        {words.expectedAnew(sayDay(one.on), sayMoment(one.recordedAt))}
        {one.reason && ` · ${words.reason(one.reason)}`}
      </li>
    ))}
  </ul>
);

const Row = ({ event, acts, onAct }: ActsProps & { event: EventView }) => {
  const may = acts.includes('recordEvent') && (event.recurring || standing(event).length === 0);
  return (
    <li className="event-row">
      <div>
        <p>
          <strong>{event.name}</strong>
          {event.recurring && <span className="quiet"> · {words.recurring}</span>}
        </p>
        {standing(event).length === 0 && (
          <p className="quiet num">
            {event.expected ? words.expected(sayDay(event.expected)) : words.unknown}
            {acts.includes('expectEvent') && !event.recurring && (
              <button
                type="button"
                className="plain-button event-expect"
                onClick={() => onAct({ act: 'expectEvent', event })}
                aria-label={`${ROLLOUT_ACT_WORDS.expectEvent}: ${event.name}`}
              >
                {ROLLOUT_ACT_WORDS.expectEvent}
              </button>
            )}
          </p>
        )}
        <Corrections event={event} />
        <ul>
          {event.occurrences.map((one) => (
            <Occurrence key={one.occurrence} event={event} one={one} acts={acts} onAct={onAct} />
          ))}
        </ul>
        <p className="quiet" title={event.obligations.join(', ')}>
          {words.obligations(event.obligations.length)}
        </p>
      </div>
      {may && (
        <Button
          onClick={() => onAct({ act: 'recordEvent', event })}
          aria-label={`${ROLLOUT_ACT_WORDS.recordEvent}: ${event.name}`}
        >
          {ROLLOUT_ACT_WORDS.recordEvent}
        </Button>
      )}
    </li>
  );
};

export const Events = ({ data, acts, onAct }: ActsProps & { data: DirectiveDetail }) => {
  const done = data.events.filter((event) => standing(event).length > 0).length;
  return (
    <Section
      title={words.title}
      extra={<span className="quiet num">{words.count(done, data.events.length)}</span>}
    >
      {data.events.length === 0 && <Empty>{words.empty}</Empty>}
      <ul className="rows">
        {data.events.map((event) => (
          <Row key={event.code} event={event} acts={acts} onAct={onAct} />
        ))}
      </ul>
    </Section>
  );
};
