/** docker-compose.yml, Dockerfile and .env.example as data. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { parse } from 'yaml';

export const ROOT = join(import.meta.dirname, '..', '..');
export const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

export interface Service {
  image: string;
  build?: string;
  command?: string[];
  environment?: Record<string, string>;
  restart?: string;
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
  ports?: string[];
  volumes?: string[];
}
export interface Compose {
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}
export const readCompose = (): Compose =>
  parse(text('docker-compose.yml'), { merge: true, strict: true }) as Compose;

export interface Reference {
  name: string;
  /** `:?` compose refuses to start without it; `:-` there is a default; plain otherwise. */
  kind: 'required' | 'default' | 'plain';
  rest: string;
}
const REFERENCE = /(?<!\$)\$\{([A-Za-z_]\w*)(?::([?-])([^}]*))?\}/g;

/** Every `${VAR}` of a text, as compose would fill it in; `$$` is a dollar sign and no reference. */
export const referencesIn = (content: string): Reference[] =>
  [...content.matchAll(REFERENCE)].map(([, name = '', mark, rest = '']) => ({
    name,
    kind: mark === '?' ? 'required' : mark === '-' ? 'default' : 'plain',
    rest,
  }));

export const fillIn = (value: string, given: Record<string, string>): string =>
  value.replace(REFERENCE, (_, name: string, mark: string | undefined, rest = '') =>
    given[name] ? given[name] : mark === '-' ? rest : '',
  );

export interface Setting {
  value: string;
  /** The lines of comment right above it, or above the settings directly above it. */
  comment: string;
}
export const readEnvExample = (): Map<string, Setting> => {
  const settings = new Map<string, Setting>();
  let comment = '';
  for (const line of text('.env.example').split('\n')) {
    if (line.startsWith('#')) comment += `${line.slice(1).trim()} `;
    const [, name, value = ''] = /^([A-Z_]+)=(.*)$/.exec(line) ?? [];
    if (name) settings.set(name, { value, comment: comment.trim() });
    if (!line.startsWith('#')) comment = '';
  }
  return settings;
};

export interface Stage {
  image: string;
  name: string;
  lines: string[];
}
export const readDockerfile = (): Stage[] => {
  const stages: Stage[] = [];
  for (const line of text('Dockerfile').replace(/\\\n/g, ' ').split('\n')) {
    const [, image, name] = /^FROM\s+(\S+)(?:\s+AS\s+(\S+))?/.exec(line) ?? [];
    if (image) stages.push({ image, name: name ?? '', lines: [] });
    else if (line.trim() && !line.startsWith('#')) stages.at(-1)?.lines.push(line.trim());
  }
  return stages;
};

/** What a stage has in its work folder from our sources or from another stage's work folder. */
export const copiedInto = ({ lines }: Stage): { path: string; from: string | null }[] =>
  lines.flatMap((line) => {
    const [, from, what] = /^COPY\s+(?:--from=(\S+)\s+)?(.+)$/.exec(line) ?? [];
    if (!what) return [];
    const sources = what.trim().split(/\s+/).slice(0, -1);
    return sources.map((path) => ({ path: path.replace(/^\/app\//, ''), from: from ?? null }));
  });

/** Imports that stay when types are stripped, and modules named by URL (the workflows' bundle). */
const IMPORTS = [
  /^(?:import|export)\s+(?!type\b)(?:[\w\s{},*$]+?\sfrom\s+)?['"]([^'"]+)['"]/gm,
  /\bimport\(\s*'([^']+)'\s*\)/g,
  /new URL\(\s*'([^']+\.ts)'\s*,\s*import\.meta\.url\s*\)/g,
];
const importsOf = (path: string): string[] => {
  const source = text(path);
  return IMPORTS.flatMap((pattern) => [...source.matchAll(pattern)].map(([, name = '']) => name));
};
const packageOf = (name: string): string =>
  name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');

export interface Reach {
  files: Set<string>;
  /** Packages by name, with one file that imports it. */
  packages: Map<string, string>;
}
/** Everything that a program loads, from its entry. */
export const reachOf = (entry: string): Reach => {
  const reach: Reach = { files: new Set(), packages: new Map() };
  const waiting = [entry];
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    if (reach.files.has(path)) continue;
    if (!existsSync(join(ROOT, path))) throw new Error(`${path} is imported and not there`);
    reach.files.add(path);
    for (const name of importsOf(path)) {
      if (name.startsWith('.')) waiting.push(relative('.', normalize(join(dirname(path), name))));
      else if (!name.startsWith('node:')) reach.packages.set(packageOf(name), path);
    }
  }
  return reach;
};
