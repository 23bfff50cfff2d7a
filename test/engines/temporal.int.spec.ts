/** The development server goes on where it was after SIGKILL; both servers end with us. */
import { Connection } from '@temporalio/client';
import { describe, expect, it } from 'vitest';
import { gone } from '../../engines/guardian.ts';
import { startTestServer } from '../../engines/temporal.ts';
import { useDevServer } from '../helpers/temporal.ts';

describe('development server', () => {
  const server = useDevServer();

  it('resumes what was running after kill -9', async () => {
    const handle = await server.client.workflow.start('sleeper', {
      taskQueue: 'nobody',
      workflowId: 'resumed',
    });
    await server.crashAndRestart();
    const described = await server.client.workflow.getHandle('resumed').describe();
    expect(described.status.name).toBe('RUNNING');
    expect(described.runId).toBe(handle.firstExecutionRunId);
  });

  it('keeps closed histories for years, not a day', async () => {
    const { config } = await server.client.workflowService.describeNamespace({ namespace: server.namespace });
    expect(Number(config?.workflowExecutionRetentionTtl?.seconds)).toBe(3650 * 86_400);
  });
});

describe('test server', () => {
  it('answers and ends', async () => {
    const server = await startTestServer();
    const connection = await Connection.connect({ address: server.address });
    await connection.close();
    await server.stop();
    expect(await gone(server.pid, 60_000)).toBe(true);
  });
});
