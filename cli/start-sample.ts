/**
 * The one seam between starting and the sample data: on the first run sample.ts is loaded and called once; its
 * logins are kept beside the data (readable by us alone), to be shown again on later starts.
 */
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SamplePlan } from '../contracts/env.ts';

export interface SampleLogin {
  role: string;
  email: string;
  password: string;
}

export interface SampleOptions {
  databaseUrl: string;
  /** The API already answers here. */
  publicUrl: string;
  /** The environment of worker and API: Temporal's address, namespace, task queue … */
  services: Readonly<Record<string, string>>;
  /** Which plan of examples/; the ward of the demo when absent. */
  plan?: SamplePlan | undefined;
  onProgress: (line: string) => void;
}

export async function loadSampleOnce(dataDir: string, options: SampleOptions): Promise<SampleLogin[]> {
  const file = join(dataDir, 'sample.json');
  if (existsSync(file)) return JSON.parse(await readFile(file, 'utf8')) as SampleLogin[];
  options.onProgress('Lần chạy đầu: đang nạp dữ liệu mẫu …');
  const { loadSample } = await import('./sample.ts');
  const { logins } = await loadSample(options);
  await writeFile(file, JSON.stringify(logins, null, 2), { mode: 0o600 });
  return logins;
}
