/** The production shape: what docker-compose.yml gives each process is what that process reads and no more. */
import { describe, expect, it } from 'vitest';
import { readServiceEnv, serviceEnvSchema } from '../../contracts/env.ts';
import {
  copiedInto,
  fillIn,
  reachOf,
  readCompose,
  readDockerfile,
  readEnvExample,
  referencesIn,
  text,
} from './files.ts';

const compose = readCompose();
const example = readEnvExample();
const stages = readDockerfile();
const manifest = JSON.parse(text('package.json')) as {
  version: string;
  dependencies: Record<string, string>;
};

const SERVICES = ['api', 'worker'] as const;
const OURS = [...SERVICES, 'migrate'] as const;
/** They do one thing and end. */
const ONE_SHOT = ['migrate', 'temporal-schema', 'temporal-namespace'];
/** A window for people: nothing waits for it, and its image carries no program to ask it with. */
const UNWATCHED = ['temporal-ui'];
const all = Object.entries(compose.services);
const service = (name: string) => {
  const found = compose.services[name];
  if (!found) throw new Error(`docker-compose.yml has no service ${name}`);
  return found;
};
const environmentOf = (name: string) => service(name).environment ?? {};

const settings = Object.entries(serviceEnvSchema.shape);
const required = settings.flatMap(([name, field]) => (field.safeParse(undefined).success ? [] : [name]));

/** As an operator would fill .env in. */
const FILLED = {
  PUBLIC_URL: 'https://dondoc.vi-du.vn',
  AUTH_SECRET: 'x'.repeat(48),
  DONDOC_DB_PASSWORD: 'mat1khau',
  TEMPORAL_DB_PASSWORD: 'mat2khau',
};
const filledEnvironment = (name: string) =>
  Object.fromEntries(
    Object.entries(environmentOf(name)).map(([key, value]) => [key, fillIn(String(value), FILLED)]),
  );

describe('environment in docker-compose.yml', () => {
  it('knows what a process must be given', () => {
    expect(required.sort()).toEqual([
      'AUTH_SECRET',
      'DATABASE_URL',
      'PUBLIC_URL',
      'SMTP_URL',
      'TEMPORAL_ADDRESS',
    ]);
  });

  it.each(OURS)('gives %s no name that it does not read', (name) => {
    const known = settings.map(([key]) => key);
    expect(Object.keys(environmentOf(name)).filter((key) => !known.includes(key))).toEqual([]);
  });

  it.each(SERVICES)('gives %s every name that it cannot do without', (name) => {
    const given = environmentOf(name);
    expect(required.filter((key) => !(key in given))).toEqual([]);
  });

  it('gives migrate what engines/migrate.ts reads and nothing else', () => {
    const read = [...text('engines/migrate.ts').matchAll(/process\.env\.([A-Z_]+)/g)].map(([, key]) => key);
    expect(Object.keys(environmentOf('migrate'))).toEqual([...new Set(read)]);
    expect(filledEnvironment('migrate').DATABASE_URL).toBe(filledEnvironment('api').DATABASE_URL);
  });

  it.each(SERVICES)('starts %s with values that pass its own check', (name) => {
    expect(readServiceEnv(filledEnvironment(name))).toMatchObject({
      TEMPORAL_ADDRESS: 'temporal:7233',
      PUBLIC_URL: FILLED.PUBLIC_URL,
      DONDOC_CLOCK: 'system',
    });
  });

  it('keeps the defaults of .env.example', () => {
    for (const { name, kind, rest } of referencesIn(text('docker-compose.yml'))) {
      const shown = example.get(name)?.value.replace(/^"(.*)"$/, '$1');
      if (kind === 'default' && shown) expect(rest, name).toBe(shown);
    }
  });

  it('is explained in .env.example, name by name', () => {
    const names = [...new Set(referencesIn(text('docker-compose.yml')).map(({ name }) => name))];
    expect(names.length).toBeGreaterThan(5);
    expect(names.filter((name) => !example.get(name)?.comment)).toEqual([]);
  });

  it('holds no secret: each comes from .env, and compose refuses to start without it', () => {
    for (const [name, { environment = {} }] of all)
      for (const [key, value] of Object.entries(environment)) {
        if (!/PASSWORD|PWD|SECRET|DATABASE_URL/.test(key)) continue;
        const references = referencesIn(String(value));
        expect(references.length, `${name}.${key}`).toBe(1);
        expect(references[0], `${name}.${key}`).toMatchObject({ kind: 'required' });
        expect(references[0]?.rest, `${name}.${key}`).toMatch(/^Hãy đặt [A-Z_]+ trong \.env/);
        expect(example.get(references[0]?.name ?? '')?.value, key).toBe('');
      }
  });
});

describe('services', () => {
  it.each(all)('%s is pinned to a version', (_name, { image }) => {
    expect(image).toMatch(/^[a-z0-9/.-]+:v?\d+\.\d+(\.\d+)?(-[a-z]+)?$/);
  });

  it('are one image of this version, built here', () => {
    for (const name of OURS) {
      expect(service(name)).toMatchObject({ image: `dondoc:${manifest.version}`, build: '.' });
    }
  });

  it('run the schema tool of the same version as the Temporal server', () => {
    const version = (name: string) => service(name).image.split(':')[1];
    expect(version('temporal-schema')).toBe(version('temporal'));
    expect(version('temporal-namespace')).toBe(version('temporal'));
  });

  it.each(all.filter(([name]) => !ONE_SHOT.includes(name)))('%s comes back and is watched', (name, one) => {
    expect(one.restart).toBe('unless-stopped');
    if (!UNWATCHED.includes(name)) expect(one.healthcheck?.test.length).toBeGreaterThan(1);
  });

  it.each(ONE_SHOT)('%s is tried again and never for ever', (name) => {
    expect(service(name).restart).toMatch(/^on-failure:\d+$/);
  });

  it('wait for what they need, in the way it can be waited for', () => {
    for (const [name, { depends_on = {} }] of all)
      for (const [needed, { condition }] of Object.entries(depends_on)) {
        const end = ONE_SHOT.includes(needed);
        expect(condition, `${name} needs ${needed}`).toBe(
          end ? 'service_completed_successfully' : 'service_healthy',
        );
        if (!end) expect(service(needed).healthcheck, needed).toBeDefined();
      }
    for (const name of SERVICES)
      expect(Object.keys(service(name).depends_on ?? {})).toEqual(
        expect.arrayContaining(['migrate', 'temporal-namespace']),
      );
  });

  it('keep their data in named volumes, Temporal apart from the product', () => {
    const mounted = all.flatMap(([name, { volumes = [] }]) =>
      volumes.map((volume) => [volume.split(':')[0] ?? '', name] as const),
    );
    expect(mounted.map(([volume]) => volume).sort()).toEqual(Object.keys(compose.volumes).sort());
    expect(environmentOf('temporal').POSTGRES_SEEDS).toBe('temporal-postgres');
    expect(filledEnvironment('api').DATABASE_URL).toContain('@postgres:');
  });

  it('open nothing but the web beyond this machine', () => {
    for (const [name, { ports = [] }] of all)
      for (const port of ports) {
        expect(fillIn(port, {}), name).toMatch(/^127\.0\.0\.1:\d+:\d+$/);
        if (name !== 'api') expect(port, name).toMatch(/^127\.0\.0\.1:/);
      }
  });
});

describe('Dockerfile', () => {
  const last = stages.at(-1);
  if (!last) throw new Error('Dockerfile has no stage');
  const copied = copiedInto(last);
  const entryOf = (name: string) => service(name).command?.find((part) => part.endsWith('.ts')) ?? '';

  it('runs the Node that the project pins, not as root', () => {
    const images = stages.map(({ image }) => image).filter((image) => image.includes(':'));
    for (const image of images) expect(image).toContain(`node:${manifest.dependencies.node}-`);
    expect(last.lines.findLast((line) => line.startsWith('USER '))).toBe('USER node');
  });

  it('installs what the lock file says', () => {
    const installs = stages.flatMap(({ lines }) =>
      lines.filter((line) => /\bnpm (ci|i|install)\b/.test(line)),
    );
    expect(installs.length).toBeGreaterThan(0);
    for (const line of installs) expect(line).toContain('npm ci');
  });

  it.each(OURS)('holds every file that %s loads', (name) => {
    const { files } = reachOf(entryOf(name));
    expect(files.size).toBeGreaterThan(1);
    const holds = (file: string) => copied.some(({ path }) => file === path || file.startsWith(`${path}/`));
    expect([...files].filter((file) => !holds(file))).toEqual([]);
  });

  it.each(OURS)('holds every package that %s loads: none is for development only', (name) => {
    const { packages } = reachOf(entryOf(name));
    const missing = [...packages].filter(([one]) => !(one in manifest.dependencies));
    expect(missing).toEqual([]);
  });

  it('takes what is generated from the stage that generates it', () => {
    const made = ['node_modules', 'prisma/generated', 'web/dist'];
    expect(copied.filter(({ from }) => from).map(({ path }) => path)).toEqual(made);
  });

  it('is given every folder it copies, and none of our own that it does not', () => {
    const letIn = text('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    const wanted = stages.flatMap(copiedInto).filter(({ from }) => !from);
    expect(letIn.sort()).toEqual([...new Set(wanted.map(({ path }) => path))].sort());
  });
});
