import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DirectiveDetail } from '../../contracts/http/index.ts';
import { sayMoment } from '../../contracts/vi/dates.ts';
import { queries } from '../api/queries.ts';
import { directive as words } from '../i18n/vi/directive.ts';
import { RowsGhost } from '../parts/ghost.tsx';
import { Read } from '../parts/read.tsx';

const Report = ({ directive }: { directive: string }) => (
  <Read of={useQuery(queries.audit(directive))} ghost={<RowsGhost rows={3} />}>
    {({ last }) => <pre className="audit-report">{JSON.stringify(last?.report ?? null, null, 2)}</pre>}
  </Read>
);

/** Whether records, rows and letters agreed when they were last held against each other. */
export const AuditNote = ({ directive, audit }: { directive: string; audit: DirectiveDetail['audit'] }) => {
  const [open, setOpen] = useState(false);
  if (!audit) return <p className="audit quiet">{words.audit.never}</p>;
  const said = audit.ok ? words.audit.ok(sayMoment(audit.at)) : words.audit.bad(sayMoment(audit.at));
  return (
    <details
      className={audit.ok ? 'audit' : 'audit audit-bad'}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <b>{words.audit.title}.</b> {said}
      </summary>
      {open && <Report directive={directive} />}
    </details>
  );
};
