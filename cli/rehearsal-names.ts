/** What a rehearsal's codes are called, for the lines that the terminal prints. */
import type { RuleNames } from '../contracts/vi/because.ts';
import { ruleNames } from '../contracts/vi/rule-names.ts';
import type { Directive } from '../domain/directive/directive.ts';
import type { Organisation, UnitId } from '../domain/organisation/organisation.ts';

export interface Names extends Required<RuleNames> {
  unit(code: UnitId): string;
}

/** An unknown code is said as it is. */
export const namesOf = (directive: Directive, organisation: Organisation): Names => {
  const units = new Map(organisation.units.map(({ code, name }) => [code, name]));
  return { ...ruleNames(directive), unit: (code) => units.get(code) ?? code };
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
