/**
 * Every operation of the API in one table. A test holds it against the OpenAPI document; others walk it to see
 * that a stranger, another branch and an auditor are refused everywhere they must be.
 */
import { ACT_NAMES } from '../domain/lifecycle/commands.ts';
import { ROLLOUT_ACT_NAMES } from '../domain/rollout/commands.ts';

export interface Operation {
  id: string;
  method: 'get' | 'post';
  /** As OpenAPI writes it. */
  path: string;
  /** open: no session. own: only what is one's own. directive, unit, file: 404 outside the branch. office: the office, or the administrator. */
  scope: 'open' | 'own' | 'directive' | 'unit' | 'file' | 'office';
  /** Changes something: refused to an auditor. */
  writes: boolean;
}

const read = (id: string, path: string, scope: Operation['scope']): Operation => ({
  id,
  method: 'get',
  path,
  scope,
  writes: false,
});
const write = (id: string, path: string, scope: Operation['scope']): Operation => ({
  id,
  method: 'post',
  path,
  scope,
  writes: true,
});

export const OPERATIONS: readonly Operation[] = [
  read('health', '/api/health', 'open'),
  { ...write('signIn', '/api/auth/sign-in/email', 'open'), writes: false },
  { ...write('signOut', '/api/auth/sign-out', 'open'), writes: false },
  { ...write('changePassword', '/api/auth/change-password', 'open'), writes: false },
  read('openapi', '/api/openapi.json', 'open'),
  read('reference', '/api/reference', 'open'),
  read('me', '/api/me', 'own'),
  read('clock', '/api/clock', 'own'),
  read('units', '/api/units', 'own'),
  read('work', '/api/work', 'own'),
  read('review', '/api/review', 'own'),
  read('late', '/api/late', 'own'),
  read('search', '/api/search', 'own'),
  read('calendar', '/api/calendar', 'own'),
  write('previewCalendar', '/api/calendar/preview', 'office'),
  write('changeCalendar', '/api/calendar/change', 'office'),
  write('tellCalendar', '/api/calendar/tell', 'office'),
  read('directives', '/api/directives', 'own'),
  write('createDirective', '/api/directives', 'office'),
  write('readPlan', '/api/imports', 'office'),
  write('readPiece', '/api/imports/piece', 'office'),
  write('planTable', '/api/imports/table', 'office'),
  write('correctByTable', '/api/imports/corrections', 'office'),
  write('lookAtDeadline', '/api/imports/deadline', 'office'),
  write('draftFromPlan', '/api/imports/draft', 'office'),
  read('directive', '/api/directives/{id}', 'directive'),
  read('preview', '/api/directives/{id}/preview', 'directive'),
  read('draft', '/api/directives/{id}/draft', 'directive'),
  write('draftStep', '/api/directives/{id}/draft/steps', 'directive'),
  write('mendObligation', '/api/directives/{id}/draft/obligations/{obligation}', 'directive'),
  write('attachFiles', '/api/directives/{id}/draft/attachments', 'directive'),
  read('again', '/api/directives/{id}/again', 'directive'),
  write('startAgain', '/api/directives/{id}/again', 'directive'),
  write('issue', '/api/directives/{id}/issue', 'directive'),
  write('previewAmendment', '/api/directives/{id}/amendments/preview', 'directive'),
  read('directiveVersions', '/api/directives/{id}/versions', 'directive'),
  read('directiveHistory', '/api/directives/{id}/history', 'directive'),
  read('tree', '/api/directives/{id}/tree', 'directive'),
  read('newcomers', '/api/directives/{id}/newcomers', 'directive'),
  write('previewNewcomers', '/api/directives/{id}/newcomers/preview', 'directive'),
  write('bringIn', '/api/directives/{id}/newcomers', 'directive'),
  read('obligationSteps', '/api/directives/{id}/obligations/{obligation}/steps', 'directive'),
  read('closing', '/api/directives/{id}/closing', 'directive'),
  write('signReview', '/api/directives/{id}/closing/review', 'directive'),
  write('archive', '/api/directives/{id}/closing/archive', 'directive'),
  write('unarchive', '/api/directives/{id}/closing/unarchive', 'directive'),
  read('finalReviewWord', '/api/directives/{id}/closing/review-word', 'directive'),
  read('archiveFile', '/api/directives/{id}/closing/archive-file', 'directive'),
  read('receipts', '/api/directives/{id}/receipts', 'directive'),
  read('policies', '/api/evaluation/policies', 'own'),
  write('addPolicy', '/api/evaluation/policies', 'office'),
  read('evaluation', '/api/directives/{id}/evaluation', 'directive'),
  read('unitEvaluation', '/api/directives/{id}/units/{unit}/evaluation', 'unit'),
  read('year', '/api/directives/{id}/year', 'unit'),
  read('unit', '/api/directives/{id}/units/{unit}', 'unit'),
  read('step', '/api/directives/{id}/units/{unit}/steps', 'unit'),
  read('unitHistory', '/api/directives/{id}/units/{unit}/history', 'unit'),
  read('reportForm', '/api/directives/{id}/units/{unit}/report-form', 'unit'),
  write('reportDraft', '/api/directives/{id}/units/{unit}/report-draft', 'unit'),
  read('planDesk', '/api/directives/{id}/units/{unit}/plan-desk', 'unit'),
  read('coverage', '/api/directives/{id}/units/{unit}/coverage', 'unit'),
  read('reports', '/api/directives/{id}/units/{unit}/reports', 'unit'),
  read('rollUp', '/api/directives/{id}/units/{unit}/roll-up', 'unit'),
  read('rollUpNamed', '/api/directives/{id}/units/{unit}/roll-up/named', 'unit'),
  read('rollUpTexts', '/api/directives/{id}/units/{unit}/roll-up/texts', 'unit'),
  read('exportLate', '/api/late/export', 'own'),
  read('exportRollUp', '/api/directives/{id}/units/{unit}/roll-up/export', 'unit'),
  read('exportCoverage', '/api/directives/{id}/units/{unit}/coverage/export', 'unit'),
  read('reportWord', '/api/directives/{id}/units/{unit}/report-word', 'unit'),
  read('reminderWord', '/api/directives/{id}/units/{unit}/reminder-word', 'unit'),
  read('letters', '/api/letters', 'directive'),
  read('audit', '/api/audit/{id}', 'directive'),
  read('refusals', '/api/refusals', 'own'),
  read('file', '/api/files/{id}', 'file'),
  read('organisationUnits', '/api/organisation/units', 'own'),
  read('organisationUnit', '/api/organisation/units/{unit}', 'unit'),
  read('exportOrganisation', '/api/organisation/export', 'own'),
  write('previewImport', '/api/organisation/import/preview', 'office'),
  write('importOrganisation', '/api/organisation/import', 'office'),
  write('resetPassword', '/api/organisation/people/{post}/password', 'office'),
  write('handOver', '/api/organisation/people/{post}/hand-over', 'own'),
  write('assign', '/api/organisation/people/{post}/assignments', 'own'),
  read('delegations', '/api/delegations', 'own'),
  write('delegate', '/api/delegations', 'own'),
  write('endDelegation', '/api/delegations/{id}/end', 'own'),
  read('reorganisations', '/api/reorganisations', 'office'),
  read('reorganisation', '/api/reorganisations/{id}', 'office'),
  write('previewReorganisation', '/api/reorganisations/preview', 'office'),
  write('reorganise', '/api/reorganisations', 'office'),
  write('tellReorganisation', '/api/reorganisations/{id}/tell', 'office'),
  write('withdrawReorganisation', '/api/reorganisations/{id}/withdraw', 'office'),
  ...ROLLOUT_ACT_NAMES.map((act) => write(act, `/api/directives/{id}/acts/${act}`, 'directive')),
  ...ACT_NAMES.map((act) => write(act, `/api/directives/{id}/units/{unit}/acts/${act}`, 'unit')),
];
