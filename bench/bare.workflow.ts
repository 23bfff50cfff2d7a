/** The bare engine: a parent that starts children in chunks, each of which arms one timer. */
import { ParentClosePolicy, sleep, startChild } from '@temporalio/workflow';

export async function bareParent(prefix: string, count: number, chunk: number): Promise<void> {
  for (let from = 0; from < count; from += chunk)
    await Promise.all(
      Array.from({ length: Math.min(chunk, count - from) }, (_, i) =>
        startChild(bareChild, {
          workflowId: `${prefix}/${from + i}`,
          args: [],
          parentClosePolicy: ParentClosePolicy.ABANDON,
        }),
      ),
    );
}

export async function bareChild(): Promise<void> {
  await sleep('30 days');
}
