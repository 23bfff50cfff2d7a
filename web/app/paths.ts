/** Addresses of pages; letters link to them, so they stay. */
const part = encodeURIComponent;
export const paths = {
  signIn: '/dang-nhap',
  work: '/viec',
  review: '/cho-duyet',
  directives: '/chi-dao',
  archive: '/chi-dao/luu-tru',
  newDirective: '/chi-dao/moi',
  importPlan: '/chi-dao/nhap',
  remembered: '/chi-dao/nhap/ghi-nho',
  directive: (id: string) => `/chi-dao/${part(id)}`,
  finalReviewWord: (id: string) => `/api/directives/${part(id)}/closing/review-word`,
  archiveFile: (id: string) => `/api/directives/${part(id)}/closing/archive-file`,
  again: (id: string) => `/chi-dao/${part(id)}/bat-dau-lai`,
  unit: (directive: string, unit: string) => `/chi-dao/${part(directive)}/don-vi/${part(unit)}`,
  step: (directive: string, unit: string, step: string) =>
    `/chi-dao/${part(directive)}/don-vi/${part(unit)}?viec=${part(step)}`,
  reports: (directive: string, unit: string) => `/chi-dao/${part(directive)}/don-vi/${part(unit)}/tong-hop`,
  rollUp: (directive: string, unit: string, obligation: string, occurrence: string) =>
    `/chi-dao/${part(directive)}/don-vi/${part(unit)}/tong-hop?viec=${part(obligation)}&ky=${part(occurrence)}`,
  reportWord: (directive: string, unit: string, step: string) =>
    `/api/directives/${part(directive)}/units/${part(unit)}/report-word?step=${part(step)}`,
  reminderWord: (directive: string, unit: string) =>
    `/api/directives/${part(directive)}/units/${part(unit)}/reminder-word`,
  reviewOf: (directive: string, unit: string, step: string) =>
    `/cho-duyet?bai=${part([directive, unit, step].join(' '))}`,
  myUnit: '/don-vi',
  organisation: '/to-chuc',
  importOrganisation: '/to-chuc/nap',
  reorganisation: '/to-chuc/sap-xep',
  organisationUnit: (unit: string) => `/to-chuc?ma=${part(unit)}`,
  late: '/qua-han',
  lateOf: (directive: string, phase: string) => `/qua-han?chi-dao=${part(directive)}&dot=${part(phase)}`,
  letters: '/thu',
  refusals: '/bi-tu-choi',
  calendar: '/lich',
  delegations: '/uy-quyen',
};
