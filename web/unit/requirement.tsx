import type { RequirementView } from '../../contracts/http/index.ts';
import { step as words } from '../i18n/vi/step.ts';
import { Quotations } from '../parts/quotations.tsx';
import { Facts } from '../parts/section.tsx';

/** What the document asks, in its own words and with the lines where it says so. */
export const Requirement = ({ requirement }: { requirement: RequirementView }) => (
  <div>
    <p>
      <strong>{requirement.title}</strong>
    </p>
    <Quotations source={requirement.source} />
    {requirement.addedByOffice && (
      <p className="quiet">
        {words.addedByOffice} {requirement.addedByOffice}
      </p>
    )}
    <Facts
      facts={[
        { label: words.rule, value: requirement.due },
        requirement.evidence ? { label: words.evidence, value: requirement.evidence } : null,
      ]}
    />
  </div>
);
