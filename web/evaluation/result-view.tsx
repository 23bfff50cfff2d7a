/** A result with its arithmetic, and the facts that it rests on. */
import type { ReckonedView, UnitEvaluation } from '../../contracts/http/index.ts';
import { sayDate, sayDay } from '../../contracts/vi/dates.ts';
import { OVERRIDE_WORDS, sayCounts, sayMissed, sayPoints } from '../../contracts/vi/evaluation.ts';
import { evaluation } from '../i18n/vi/evaluation.ts';
import { Empty, Section } from '../parts/section.tsx';

const words = evaluation.unit;

const Lines = ({ title, of }: { title: string; of: ReckonedView }) => (
  <div className="lines">
    <table>
      <caption>
        {title}, {words.asOf(sayDate(of.asOf))}: {sayCounts(of.counts)}
      </caption>
      <thead>
        <tr>
          <th scope="col">{words.criterion}</th>
          <th scope="col">{words.points}</th>
        </tr>
      </thead>
      <tbody>
        {of.lines.map(({ criterion, name, points, max }) => (
          <tr key={criterion}>
            <td>{name}</td>
            <td className="num">
              {sayPoints(points)}/{sayPoints(max)}
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{words.sum}</th>
          <td className="num">
            <strong>{sayPoints(of.points)}</strong>
          </td>
        </tr>
      </tbody>
    </table>
    <p>{words.reckonedBand(of.bandName)}</p>
    {of.missed.map((one) => (
      <p key={`${one.band} ${one.measure}`} className="quiet">
        {words.missed(sayMissed(one))}
      </p>
    ))}
  </div>
);

const Decided = ({ result: { decided, look } }: { result: UnitEvaluation['result'] }) =>
  decided ? (
    <div className="note">
      <p>
        <strong>{evaluation.decided(sayPoints(decided.points), decided.bandName)}</strong>
        {decided.final && <span className="quiet"> · {evaluation.final}</span>}
      </p>
      <p>{words.decidedOn(sayDay(decided.on), decided.paper.number, sayDate(decided.paper.date))}</p>
      {decided.overrides && (
        <p>{words.against(decided.overrides.map((one) => OVERRIDE_WORDS[one]).join('; '))}</p>
      )}
      {decided.reason && <p>{words.reason(decided.reason)}</p>}
      {look ? (
        <p>{words.look(sayDay(look.on), look.reason)}</p>
      ) : (
        decided.askUntil && <p className="quiet">{words.askUntil(sayDay(decided.askUntil))}</p>
      )}
    </div>
  ) : null;

export const ResultView = ({ view: { result } }: { view: UnitEvaluation }) => (
  <Section title={words.result}>
    {result.self || result.proposed || result.decided ? (
      <div className="section-body">
        <Decided result={result} />
        {result.proposed && (
          <>
            <p>
              {evaluation.proposed(sayPoints(result.proposed.reckoned.points), result.proposed.bandName)}
              {result.proposed.reason && ` · ${words.reason(result.proposed.reason)}`}
            </p>
            <Lines title={words.aboveLines} of={result.proposed.reckoned} />
          </>
        )}
        {result.self && <Lines title={words.selfLines} of={result.self} />}
      </div>
    ) : (
      <Empty>{words.nothing}</Empty>
    )}
  </Section>
);

const Fact = ({ fact }: { fact: UnitEvaluation['facts'][number] }) => (
  <li>
    <p>
      {fact.title}
      {fact.period && ` · ${fact.period}`}
    </p>
    <p className="quiet num">
      <strong className={fact.verdict === 'late' || fact.verdict === 'behind' ? 'sign-red' : ''}>
        {words.verdict[fact.verdict]}
      </strong>
      {' · '}
      {words.due} {sayDate(fact.deadline)}
      {fact.doneOn && ` · ${words.done} ${sayDate(fact.doneOn)}`}
      {fact.until !== fact.deadline && ` · ${words.excused(sayDate(fact.until))}`}
      {fact.days > 0 && ` · ${words.own} ${words.days(fact.days)}`}
      {fact.returns > 0 && ` · ${words.returned(fact.returns)}`}
    </p>
  </li>
);

export const FactList = ({ view: { facts, undelivered, counts } }: { view: UnitEvaluation }) => (
  <Section title={words.facts} extra={<span className="quiet num">{sayCounts(counts)}</span>}>
    {undelivered.map(({ from, to }) => (
      <p key={from} className="note">
        {words.undelivered(sayDay(from), sayDay(to))}
      </p>
    ))}
    {facts.length === 0 && <Empty>{words.noFacts}</Empty>}
    <ul className="rows">
      {facts.map((fact) => (
        <Fact key={fact.step} fact={fact} />
      ))}
    </ul>
  </Section>
);
