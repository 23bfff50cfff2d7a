/** Workflow ids are deterministic; everything is addressed by them, never by a run's id. */
import type { UnitId } from '../organisation/organisation.ts';

export const rolloutId = (directive: string): string => `directive/${directive}`;
/** Which workflow hosts a unit. Nothing else knows it: a directive may later host cells with their base organisation. */
export const hostOf = (directive: string, unit: UnitId): string => `directive/${directive}/unit/${unit}`;
