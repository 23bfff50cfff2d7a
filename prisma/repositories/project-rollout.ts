/** The read model of a directive as a whole: its state, its letters, the events that the office recorded. */
import type { RolloutEvent } from '../../domain/rollout/events.ts';
import { isOccurrence } from '../../domain/rollout/news.ts';
import type { Tx } from '../client.ts';
import { writeVersion } from './directive-versions.ts';

const projectOne = async (tx: Tx, directive: string, event: RolloutEvent): Promise<void> => {
  const { fact, at } = event;
  switch (fact.type) {
    case 'DirectiveIssued':
      await tx.directive.updateMany({
        where: { id: directive },
        data: { status: 'issued', issuedAt: at, lettersHeld: fact.lettersHeld },
      });
      return;
    case 'LettersHeld':
    case 'LettersReleased':
      await tx.directive.update({
        where: { id: directive },
        data: { lettersHeld: fact.type === 'LettersHeld' },
      });
      return;
    case 'ContextTicked':
      await tx.contextTick.create({
        data: { directiveId: directive, line: fact.line, paper: { ...fact.paper }, at },
      });
      return;
    case 'ContextUnticked':
      await tx.contextTick.delete({
        where: { directiveId_line: { directiveId: directive, line: fact.line } },
      });
      return;
    case 'NewsRecorded': {
      const { body } = fact;
      if (body.type === 'DirectiveClosed')
        await tx.directive.update({ where: { id: directive }, data: { status: 'closed' } });
      if (body.type === 'DirectiveReopened')
        await tx.directive.update({ where: { id: directive }, data: { status: 'issued' } });
      if (body.type === 'CalendarChanged')
        await tx.directive.update({
          where: { id: directive },
          data: { calendarVersion: body.version, calendarNews: fact.news },
        });
      if (body.type === 'EventExpected')
        await tx.expectedDay.create({
          data: {
            directiveId: directive,
            code: body.event,
            news: fact.news,
            on: body.on,
            reason: fact.reason ?? null,
            recordedAt: at,
          },
        });
      if (body.type === 'DirectiveAmended') await writeVersion(tx, directive, event, { ...fact, body });
      if (!isOccurrence(body)) return;
      const { event: code, occurrence, on } = body;
      const changed = { on, recordedAt: at, reason: fact.reason ?? null };
      const document = fact.document ? { document: { ...fact.document } } : {};
      await tx.anchorEvent.upsert({
        where: { directiveId_code_occurrence: { directiveId: directive, code, occurrence } },
        create: {
          directiveId: directive,
          code,
          occurrence,
          units: body.units ?? [],
          ...changed,
          ...document,
        },
        update: { ...changed, ...document },
      });
    }
  }
};

export const projectRollout = async (tx: Tx, directive: string, events: RolloutEvent[]): Promise<void> => {
  for (const event of events) await projectOne(tx, directive, event);
};
