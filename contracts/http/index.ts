/**
 * The HTTP contract by resource: what the web, scripts and the API agree on. Answers by path:
 *
 *   POST /api/auth/sign-in/email   signIn -> { token, user }      POST /api/auth/sign-out
 *   GET  /api/me                   Me                             GET  /api/clock          ClockView
 *   GET  /api/units                { units: UnitView[] }          GET  /api/health         Health
 *   GET  /api/calendar             CalendarView                   POST …/preview, …/change, …/tell
 *   GET  /api/directives           DirectiveList                  POST /api/directives     createDirective -> { id }
 *   GET  /api/directives/:id       DirectiveDetail                GET  …/:id/preview       Preview
 *   GET  …/:id/draft             DraftView                      POST …/:id/draft/steps, …/obligations/:o, …/attachments
 *   POST …/:id/issue               IssueDirective -> { workflowId }
 *   GET  …/:id/versions            DirectiveVersionsView          POST …/:id/amendments/preview   AmendmentPreview
 *   POST …/:id/acts/:act           ROLLOUT_BODIES[act] -> ActAnswer
 *   GET  …/:id/receipts?under      ReceiptPage                    GET  …/:id/obligations/:o/steps?under&cursor   ObligationSteps
 *   GET  …/:id/evaluation?year&under   EvaluationPage             GET  …/:id/units/:unit/evaluation?year   UnitEvaluation
 *   GET  /api/evaluation/policies  PolicyList                     POST the same          addPolicy -> PolicyList
 *   GET  …/:id/tree?under&phase&asOf&cursor   Tree                GET  …/:id/tree/found?q&sign&…   FoundInTree
 *   GET  …/:id/year?unit&asOf      Year
 *   GET  …/:id/units/:unit?asOf    UnitPage                       GET  …/:id/units/:unit/steps?step   StepDetail
 *   GET  …/:id/units/:unit/history?cursor                         { items: HistoryItem[], next }
 *   POST …/:id/units/:unit/acts/:act   ACT_BODIES[act] (JSON, or multipart `data` + `files`) -> ActAnswer
 *   GET  …/:id/units/:unit/report-form?step   ReportForm          POST …/report-draft     reportDraft -> { savedAt }
 *   GET  …/:id/units/:unit/reports ReportList                       GET  …/roll-up?obligation&occurrence, …/named, …/texts
 *   GET  …/:id/units/:unit/plan-desk   PlanDesk                 GET  …/:id/units/:unit/coverage   Coverage
 *   GET  …/:id/again?issuedOn     Again                          POST …/:id/again           againBody -> { id }
 *   GET  …/:id/closing             Closing                       POST …/closing/review, …/archive, …/unarchive
 *   GET  …/:id/closing/review-word  the Word file                 GET  …/closing/archive-file   the ZIP
 *   GET  /api/work  Work           GET /api/review  Review        GET  /api/late?cursor    Late
 *   GET  /api/letters?directive&unit&cursor   LetterPage          GET  /api/search?q       SearchResult
 *   GET  /api/refusals?directive&unit&act&code&from&to&cursor   RefusalPage
 *   GET  /api/audit/:directive     AuditResult                    GET  /api/files/:id      the file, as attachment
 *   GET  /api/organisation/units?under&asOf   OrganisationRows     GET  …/units/:unit        OrganisationUnit
 *   POST /api/organisation/import/preview, …/import   form of files -> ImportAnswer
 *   GET  /api/organisation/export?format      the file            POST …/people/:post/password   NewPassword
 *   GET  /api/reorganisations      ReorganisationList             POST …/preview            ReorganisationPreview
 *   POST /api/reorganisations      orderReorganisation -> Reorganisation   GET …/:id, POST …/:id/tell, …/:id/withdraw
 *   GET  /api/delegations          DelegationList                 POST newDelegation -> Delegation, …/:id/end
 *   POST /api/organisation/people/:post/hand-over   handOver -> HandedOver
 *   POST /api/organisation/people/:post/assignments   announceAssignments -> AssignmentPage
 *
 * Every refusal is ProblemDetails.
 */
export * from './acts.ts';
export * from './again.ts';
export * from './amendment.ts';
export * from './assignments.ts';
export * from './base.ts';
export * from './calendar.ts';
export * from './closing.ts';
export * from './delegations.ts';
export * from './directives.ts';
export * from './drafts.ts';
export * from './ending.ts';
export * from './evaluation.ts';
export * from './imports.ts';
export * from './letters.ts';
export * from './newcomers.ts';
export * from './obligation-steps.ts';
export * from './organisation.ts';
export * from './own-plan.ts';
export * from './receipts.ts';
export * from './references.ts';
export * from './refusals.ts';
export * from './reorganisation.ts';
export * from './reports.ts';
export * from './session.ts';
export * from './step.ts';
export * from './tree.ts';
export * from './unit.ts';
export * from './work.ts';
