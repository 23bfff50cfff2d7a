/** The lines of a plan as they were handed in. */
import type { PlanLineView } from '../../contracts/http/own-plan.ts';
import { ownPlan as words } from '../i18n/vi/own-plan.ts';
import './own-plan.css';

export const PlanLinesList = ({ lines }: { lines: readonly PlanLineView[] | null }) =>
  lines && lines.length > 0 ? (
    <section aria-label={words.lines}>
      <h3>{words.lines}</h3>
      <ol className="plan-lines-list">
        {lines.map(({ label, title, to, toSentence, dueSentence, product, answersTitle }) => (
          <li key={label}>
            <p>
              <b>{label}.</b> {title}
            </p>
            <p className="quiet">
              {[
                words.to(toSentence),
                to === 'all' || to.length > 0 ? words.due(dueSentence) : null,
                product ? words.made(product) : null,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {answersTitle && <p className="quiet">{words.answered(answersTitle)}</p>}
          </li>
        ))}
      </ol>
    </section>
  ) : null;
