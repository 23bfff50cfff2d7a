/** Two ways write a unit's first records, by the page and one by one: they must write the same. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { briefFor } from '../../domain/directive/brief.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import { open } from '../../domain/lifecycle/decide.ts';
import { nextWake } from '../../domain/lifecycle/wakes.ts';
import type { Organisation } from '../../domain/organisation/organisation.ts';
import { hostOf } from '../../domain/rollout/ids.ts';
import { instantAt } from '../../domain/time/local-date.ts';
import { useDatabase } from '../../test/helpers/database.ts';
import { connect, type Db } from '../client.ts';
import { loadOrganisation, saveDraft } from './load.ts';
import { openUnits } from './open-units.ts';
import { record } from './record.ts';

const NOW = instantAt('2025-11-14', '09:00');
const read = async <T>(name: string): Promise<T> =>
  JSON.parse(await readFile(new URL(`../../examples/bach-dang/${name}.json`, import.meta.url), 'utf8')) as T;

describe('units opened by the page', () => {
  const page = useDatabase();
  const single = useDatabase();
  let directive: Directive;
  let organisation: Organisation;
  const connections: Db[] = [];
  const prepare = async (url: string): Promise<Db> => {
    const db = connect(url, 4);
    connections.push(db);
    await loadOrganisation(db, organisation);
    await saveDraft(db, directive, { calendarVersion: organisation.calendar.version });
    return db;
  };
  beforeAll(async () => {
    directive = await read('directive');
    organisation = await read('organisation');
  });
  afterAll(() => Promise.all(connections.map((db) => db.$disconnect())));

  /** All but what is drawn by chance or by the database's clock. */
  const everything = async (db: Db) => {
    const mails = await db.mail.findMany({ orderBy: [{ unitCode: 'asc' }, { recipient: 'asc' }] });
    const events = await db.event.findMany({ orderBy: [{ workflowId: 'asc' }, { seq: 'asc' }] });
    return {
      streams: await db.stream.findMany({ orderBy: { workflowId: 'asc' } }),
      steps: await db.step.findMany({ orderBy: [{ unitCode: 'asc' }, { stepId: 'asc' }] }),
      events: events.map(({ recordedAt: _, ...event }) => event),
      mails: mails.map(({ recipient, unitCode, kind, items, notBefore }) => ({
        recipient,
        unitCode,
        kind,
        items,
        notBefore,
      })),
    };
  };

  it('have the records that each would have written', async () => {
    const byPage = await prepare(page.url);
    const oneByOne = await prepare(single.url);
    const briefs = organisation.units.map(({ code }) => briefFor(directive, organisation, code));
    const opened = await openUnits(byPage, briefs, { now: NOW, news: [] });
    expect(opened.unrecorded).toEqual([]);
    for (const brief of briefs) {
      const { state, events } = open({ now: NOW, brief }, []);
      const { unit } = brief;
      const wake = nextWake(state, brief);
      expect(opened.sleeps[unit], unit).toEqual({ seq: state.seq, until: wake });
      const workflowId = hostOf(directive.id, unit);
      const common = { workflowId, runId: null, directive: directive.id, now: NOW, nextWake: wake };
      await record(oneByOne, { ...common, unit, events, brief });
    }
    const written = await everything(byPage);
    expect(written.streams).toHaveLength(organisation.units.length);
    expect(written.steps.length).toBeGreaterThan(organisation.units.length);
    expect(written).toEqual(await everything(oneByOne));

    // A repeat writes nothing and knows nothing of how they began.
    const again = await openUnits(byPage, briefs, { now: NOW, news: [] });
    expect(again).toEqual({ briefs: opened.briefs, unrecorded: [], sleeps: {} });
    expect(await everything(byPage)).toEqual(written);
  });
});
