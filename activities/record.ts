/** Storing what workflows decide. Runs at least once; `record` makes a repeat harmless. */
import { activityInfo } from '@temporalio/activity';
import type { Db } from '../prisma/client.ts';
import { type RecordInput, record } from '../prisma/repositories/record.ts';
import { handOn } from './hand-on.ts';
import type { Activities } from './types.ts';

const origin = () => {
  const { workflowExecution } = activityInfo();
  if (!workflowExecution) throw new Error('record is called by workflows only');
  return workflowExecution;
};

export const createRecordActivities = (db: Db): Pick<Activities, 'recordUnit' | 'recordRollout'> => {
  const store = (input: Omit<RecordInput, 'workflowId' | 'runId'>) =>
    record(db, { ...origin(), ...input } as RecordInput);
  return {
    async recordUnit({ handsOn, ...input }) {
      await store(input);
      if (handsOn) await handOn(db, input.unit, handsOn);
    },
    recordRollout: (input) => store({ ...input, unit: null }),
  };
};
