/** What a rehearsal's codes are called, for the lines that the terminal prints. */
import { sayDate } from '../contracts/vi/dates.ts';
import type { Directive } from '../domain/directive/directive.ts';
import { momentsOf } from '../domain/directive/directive.ts';
import { ISSUE } from '../domain/directive/due-rule.ts';
import type { Organisation, UnitId } from '../domain/organisation/organisation.ts';

export interface Names {
  unit(code: UnitId): string;
  obligation(id: string): string;
  event(code: string): string;
  phase(code: string): string;
  reportTerm(code: string): string;
}

/** An unknown code is said as it is. */
export const namesOf = (directive: Directive, organisation: Organisation): Names => {
  const saying = (entries: [string, string][]) => {
    const known = new Map(entries);
    return (code: string) => known.get(code) ?? code;
  };
  const issue = `Ban hành${directive.issuedOn ? ` ngày ${sayDate(directive.issuedOn)}` : ''}`;
  return {
    unit: saying(organisation.units.map(({ code, name }) => [code, name])),
    obligation: saying(directive.obligations.map(({ id, title }) => [id, title])),
    event: saying([
      [ISSUE, issue],
      ...momentsOf(directive.events).map(({ code, name }) => [code, name] as [string, string]),
    ]),
    phase: saying((directive.phases ?? []).map(({ code, name }) => [code, name])),
    reportTerm: saying((directive.reportTerms ?? []).map(({ code, name }) => [code, name])),
  };
};

const NAMED = 3;
/** "Ủy ban Kiểm tra Đảng ủy, Văn phòng Đảng ủy", or how many they are. */
export const sayUnits = (codes: UnitId[], names: Names): string => {
  const units = [...new Set(codes)];
  return units.length <= NAMED ? units.map(names.unit).join(', ') : `${units.length} đơn vị`;
};

export const grouped = <T>(list: T[], keyOf: (one: T) => string): [string, T[]][] => {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups.entries()];
};
