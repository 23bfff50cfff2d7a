/** What the API needs from outside, handed in: tests and the demo bring their own. */

import type { Clock } from '../clock/clock.ts';
import type { Db } from '../prisma/client.ts';
import type { Auth } from './auth.ts';
import type { Log } from './errors.ts';
import type { Engine } from './temporal.ts';

export interface Deps {
  db: Db;
  engine: Engine;
  clock: Clock;
  auth: Auth;
  log: Log;
  publicUrl: string;
  /** Folder of the built web; null where only the API is served. */
  webDist: string | null;
}
