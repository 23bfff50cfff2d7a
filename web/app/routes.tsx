/** Pages are loaded when they are opened; the sign-in page is all that the first visit needs. */
import { Navigate, type RouteObject } from 'react-router';
import { PageGhost } from '../parts/ghost.tsx';
import { SignInPage } from '../sign-in/sign-in-page.tsx';
import { Crashed } from './crashed.tsx';
import { paths } from './paths.ts';

export const routes: RouteObject[] = [
  { path: paths.signIn, element: <SignInPage />, errorElement: <Crashed /> },
  {
    path: '/',
    hydrateFallbackElement: <PageGhost />,
    errorElement: <Crashed />,
    lazy: async () => ({ Component: (await import('./frame.tsx')).Frame }),
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./home.tsx')).Home }) },
      { path: 'viec', lazy: async () => ({ Component: (await import('../work/work-page.tsx')).WorkPage }) },
      {
        path: 'cho-duyet',
        lazy: async () => ({ Component: (await import('../review/review-page.tsx')).ReviewPage }),
      },
      {
        path: 'chi-dao',
        lazy: async () => ({ Component: (await import('../directives/directives-page.tsx')).DirectivesPage }),
      },
      {
        path: 'chi-dao/luu-tru',
        lazy: async () => ({ Component: (await import('../directives/archive-page.tsx')).ArchivePage }),
      },
      {
        path: 'chi-dao/moi',
        lazy: async () => ({
          Component: (await import('../directives/new-directive-page.tsx')).NewDirectivePage,
        }),
      },
      {
        path: 'chi-dao/nhap',
        lazy: async () => ({ Component: (await import('../import/import-page.tsx')).ImportPlanPage }),
      },
      {
        path: 'chi-dao/nhap/ghi-nho',
        lazy: async () => ({ Component: (await import('../import/memory-page.tsx')).MemoryPage }),
      },
      {
        path: 'chi-dao/:directive',
        lazy: async () => ({ Component: (await import('../directive/directive-page.tsx')).DirectivePage }),
      },
      {
        path: 'chi-dao/:directive/bat-dau-lai',
        lazy: async () => ({ Component: (await import('../directive/again-page.tsx')).AgainPage }),
      },
      {
        path: 'chi-dao/:directive/don-vi/:unit',
        lazy: async () => ({ Component: (await import('../unit/unit-page.tsx')).UnitPage }),
      },
      {
        path: 'chi-dao/:directive/don-vi/:unit/tong-hop',
        lazy: async () => ({ Component: (await import('../report/roll-up-page.tsx')).RollUpPage }),
      },
      {
        path: 'don-vi',
        lazy: async () => ({ Component: (await import('../unit/find-unit-page.tsx')).FindUnitPage }),
      },
      {
        path: 'to-chuc',
        lazy: async () => ({
          Component: (await import('../organisation/organisation-page.tsx')).OrganisationPage,
        }),
      },
      {
        path: 'to-chuc/nap',
        lazy: async () => ({ Component: (await import('../organisation/import-page.tsx')).ImportPage }),
      },
      {
        path: 'to-chuc/sap-xep',
        lazy: async () => ({
          Component: (await import('../reorganisation/reorganisation-page.tsx')).ReorganisationPage,
        }),
      },
      {
        path: 'qua-han',
        lazy: async () => ({ Component: (await import('../late/late-page.tsx')).LatePage }),
      },
      {
        path: 'lich',
        lazy: async () => ({ Component: (await import('../calendar/calendar-page.tsx')).CalendarPage }),
      },
      {
        path: 'uy-quyen',
        lazy: async () => ({
          Component: (await import('../delegations/delegations-page.tsx')).DelegationsPage,
        }),
      },
      {
        path: 'thu',
        lazy: async () => ({ Component: (await import('../letters/letters-page.tsx')).LettersPage }),
      },
      {
        path: 'bi-tu-choi',
        lazy: async () => ({ Component: (await import('../refusals/refusals-page.tsx')).RefusalsPage }),
      },
      { path: '*', lazy: async () => ({ Component: (await import('./not-found.tsx')).NotFound }) },
    ],
  },
  { path: '*', element: <Navigate to="/" replace /> },
];
