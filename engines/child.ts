/**
 * What a process that processes.ts starts owes its parent: a line when it is ready, and an end. An end comes by a
 * signal, or by stdin closing, which happens even when the parent was killed and could not say goodbye.
 */

/** One JSON line on stdout: {"ready":true,…}. */
export function announceReady(facts: Record<string, unknown> = {}): void {
  process.stdout.write(`${JSON.stringify({ ready: true, ...facts })}\n`);
}

/** Runs `stop` once, on the first of SIGTERM, SIGINT or the parent's end, then exits. */
export function onStop(stop: () => Promise<void>): void {
  let stopping = false;
  const end = () => {
    if (stopping) return;
    stopping = true;
    stop().then(
      () => process.exit(0),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
  // Set by processes.ts. Without it stdin may be anything: a terminal, /dev/null under a service manager.
  if (process.env.DONDOC_CHILD === '1') process.stdin.on('end', end).on('error', end).resume();
}
