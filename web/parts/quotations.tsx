import type { SourceView } from '../../contracts/http/index.ts';
import { step as words } from '../i18n/vi/step.ts';

/** The document's own words with the lines where they stand. */
export const Quotations = ({ source }: { source: SourceView[] }) =>
  source.map(({ label, lines: [from, to], quote, restored }) => (
    <blockquote key={`${label} ${from} ${quote}`} className="quote">
      “{restored ?? quote}”{' '}
      <span className="quiet">
        ({words.source(label, from, to)}
        {restored ? words.restored : ''})
      </span>
    </blockquote>
  ));
