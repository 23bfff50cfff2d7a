/**
 * Who may see and do what. Pure; every route asks here, and the workflow decides again.
 *
 * A person sees the branch of their unit. An advisory body (Văn phòng, Ủy ban Kiểm tra …) works for the unit above
 * it, so its office and auditors have that unit's branch and the office acts as that unit. A body that papers go
 * through sees the units whose papers it looks at, and the body that follows a directive sees all of it.
 */
import type { Actor, InPlaceOf } from '../domain/lifecycle/actor.ts';
import type { ActName } from '../domain/lifecycle/commands.ts';
import type { PersonRole, UnitId, UnitKind } from '../domain/organisation/organisation.ts';

export interface UnitRef {
  code: UnitId;
  name: string;
  kind: UnitKind;
  /** `/DUBD/DB03/CB12/` */
  path: string;
}
export interface Person {
  code: string;
  title: string;
  email: string;
  roles: PersonRole[];
  unit: UnitRef;
  parent: UnitRef | null;
  /** The password was given by somebody else and must be changed first. */
  mustChange: boolean;
}

/** Who sits at a person's desk in their place, and by which delegation. */
export interface StandIn {
  code: string;
  title: string;
  place: InPlaceOf;
}

export interface Principal {
  /** Whose desk it is: what may be seen and done follows from this post alone. */
  person: Person;
  /** The substitute who sits there; null while it is the person. */
  standIn: StandIn | null;
  /** The unit at the top of what the person sees. */
  top: UnitRef;
  isOffice: boolean;
  readOnly: boolean;
}

const WORKS_ABOVE: readonly PersonRole[] = ['office', 'auditor', 'administrator'];
const ACTING: readonly PersonRole[] = ['officer', 'head', 'reviewer', 'office'];

/** Keeping accounts stays with whom it was given to: a substitute acts, and does no more. */
const PASSED: readonly PersonRole[] = [...ACTING, 'member'];
const sittingIn = (person: Person): Person => ({
  ...person,
  roles: person.roles.filter((role) => PASSED.includes(role)),
});

export const principalOf = (whose: Person, standIn: StandIn | null = null): Principal => {
  const person = standIn ? sittingIn(whose) : whose;
  const has = (...roles: PersonRole[]) => roles.some((role) => person.roles.includes(role));
  const worksAbove = has(...WORKS_ABOVE) && person.unit.kind === 'advisoryBody' && person.parent !== null;
  // An auditor changes nothing, whatever else they may be.
  const readOnly = has('auditor') || !has(...ACTING);
  return {
    person,
    standIn,
    top: worksAbove && person.parent ? person.parent : person.unit,
    isOffice: has('office') && !readOnly,
    readOnly,
  };
};

/** The post that really acts: every record of who did something names it. */
export const handOf = ({ person, standIn }: Principal): string => standIn?.code ?? person.code;
/** "Phó Bí thư, thay mặt Bí thư": whom a record names that is read as it stands. */
export const titleOf = ({ person, standIn }: Principal): string =>
  standIn ? `${standIn.title}, thay mặt ${person.title}` : person.title;
const inPlaceOf = ({ standIn }: Principal): Pick<Actor, 'inPlaceOf'> =>
  standIn ? { inPlaceOf: standIn.place } : {};

/** Keeps units, people and accounts of the branch. An auditor changes nothing, whatever else they may be. */
export const isAdministrator = ({ person: { roles } }: Principal): boolean =>
  roles.includes('administrator') && !roles.includes('auditor');
/** Addresses of a whole branch are for those who keep, steer or check it. */
export const mayExport = ({ person: { roles } }: Principal): boolean =>
  (['administrator', 'office', 'auditor'] as const).some((role) => roles.includes(role));

export const isWithin = (path: string, branch: string): boolean => path.startsWith(branch);

/** What is needed of a directive to say who sees how much of it. */
export interface DirectiveRef {
  status: 'draft' | 'issued' | 'closed';
  issuerPath: string;
  followedBy: UnitId | null;
}

/** The branch of a directive that a person sees; null for nothing of it. */
export const branchOn = (directive: DirectiveRef, { top, person, isOffice }: Principal): string | null => {
  const above = isWithin(directive.issuerPath, top.path);
  // A draft is the office's own business until it is signed.
  if (directive.status === 'draft') return isOffice && above ? directive.issuerPath : null;
  if (directive.followedBy === person.unit.code) return directive.issuerPath;
  if (above) return directive.issuerPath;
  return isWithin(top.path, directive.issuerPath) ? top.path : null;
};

/** Whether a person may act on a directive as a whole: the office of its issuer or of a unit above. */
export const isOfficeOf = (directive: DirectiveRef, { isOffice, top }: Principal): boolean =>
  isOffice && isWithin(directive.issuerPath, top.path);

const REVIEWING: readonly ActName[] = [
  'accept',
  'return',
  'recordYearEndResult',
  'grantExtension',
  'refuseExtension',
  'answerDifficulty',
  'proposeYearEnd',
  'decideYearEnd',
  'planInspection',
  'inspect',
  'reviewMeeting',
];
/** What the office alone decides, in its own name. */
const OFFICES: readonly ActName[] = ['waive', 'confirmDisclaim', 'rejectDisclaim'];

export interface ActPlace {
  unit: UnitId;
  unitPath: string;
  /** The unit that has the submission, the request for more time or the difficulty now; null when nobody has. */
  reviewer: UnitId | null;
  onBehalfOf?: UnitId | undefined;
}

/**
 * The actor for an act, or null when it is not theirs. One's own unit comes first; the office is the office when it
 * waives, or says on whose behalf it enters an act, or has no desk there itself.
 */
export const actorFor = (principal: Principal, act: ActName, place: ActPlace): Actor | null => {
  const { person, top, isOffice, readOnly } = principal;
  if (readOnly) return null;
  const has = (...roles: PersonRole[]) => roles.some((role) => person.roles.includes(role));
  const who = { post: handOf(principal), ...inPlaceOf(principal) };
  const { code: unit } = person.unit;
  const inOwnName = place.onBehalfOf === undefined && !OFFICES.includes(act);
  if (inOwnName && REVIEWING.includes(act) && place.reviewer === unit && has('reviewer', 'head'))
    return { ...who, unit, role: 'reviewer' };
  if (inOwnName && place.unit === unit && has('officer', 'head')) return { ...who, unit, role: 'officer' };
  if (!isOffice || !isWithin(place.unitPath, top.path)) return null;
  return {
    ...who,
    unit: top.code,
    role: 'office',
    ...(place.onBehalfOf ? { onBehalfOf: place.onBehalfOf } : {}),
  };
};

/** The office acting on a directive as a whole. */
export const officeActor = (principal: Principal): Actor => ({
  post: handOf(principal),
  ...inPlaceOf(principal),
  unit: principal.top.code,
  role: 'office',
});
