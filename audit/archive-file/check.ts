/** What an archive is looked through with, and what is found. */
import type { ArchiveManifest } from '../../contracts/archive-file.ts';
import type { ArchiveSource } from './read.ts';

export interface ArchiveReport {
  directive: ArchiveManifest['directive'] | null;
  files: number;
  streams: number;
  events: number;
  contents: number;
  /** Results of years that were reckoned again. */
  results: number;
  /** What is wrong, one sentence each; empty when the archive is whole. */
  findings: string[];
}

export interface Check {
  source: ArchiveSource;
  manifest: ArchiveManifest;
  report: ArchiveReport;
}
export const readJson = async <T>(source: ArchiveSource, path: string): Promise<T> =>
  JSON.parse(new TextDecoder().decode(await source.read(path))) as T;
export const under = ({ manifest }: Check, dir: string): string[] =>
  manifest.files.map(({ path }) => path).filter((path) => path.startsWith(`${dir}/`));
