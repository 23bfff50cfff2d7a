/** What tests of heirs are given: a change of the tree, and a unit that ends while another goes on with its work. */
import { briefNow } from '../../domain/lifecycle/brief-now.ts';
import { receive } from '../../domain/lifecycle/decide.ts';
import { evolve } from '../../domain/lifecycle/evolve.ts';
import { transferTo } from '../../domain/lifecycle/transfer.ts';
import type { Reorganised } from '../../domain/reorganisation/reorganised.ts';
import type { LocalDate } from '../../domain/time/local-date.ts';
import { at, hearing, type Lived, news, office } from './given.ts';

export const ENDED: LocalDate = '2025-12-08';

/** A change of cell CB's part of the tree, on 8 December unless another day is given. */
export const reorganising = (over: Partial<Reorganised> & Pick<Reorganised, 'kind'>): Reorganised => ({
  type: 'UnitsReorganised',
  reorganisation: 'R1',
  on: ENDED,
  reason: 'sắp xếp',
  ends: [],
  begins: [],
  lines: {},
  paths: [['DU', 'DB', 'CB']],
  everybody: false,
  ...over,
});
export const merged = (unit: string, heir: string, reorganisation = 'R1'): Reorganised =>
  reorganising({
    kind: 'merge',
    reorganisation,
    ends: [{ unit, heirs: [heir] }],
    paths: [['DU', 'DB', unit]],
  });

/** The heir has what the unit that ended hands over to it. */
export const takingOver = (ended: Lived, heir: Lived): Lived => {
  const handed = transferTo(heir.brief.unit, ended.state, { brief: briefNow(ended.brief, ended.state) });
  if (!handed) throw new Error('nothing was handed over');
  const transfer = JSON.parse(JSON.stringify({ ...handed, at: at(ENDED), by: office }));
  const events = receive(heir.state, transfer, { now: at(ENDED), brief: heir.brief });
  return { ...heir, events: [...heir.events, ...events], state: events.reduce(evolve, heir.state) };
};

/** `from` ends on 8 December and `heir` goes on with its work. @param number of the news */
export const passed = (from: Lived, heir: Lived, number: number): Record<'ended' | 'heir', Lived> => {
  const change = merged(from.brief.unit, heir.brief.unit, `R${number}`);
  const ended = hearing(from, news(number, change), at(ENDED));
  return { ended, heir: takingOver(ended, heir) };
};
