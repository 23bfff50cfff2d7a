/** The files of a directive's archive, one after another: nothing is held but the one at hand and what was read with it. */
import type { ArchiveManifest } from '../../contracts/archive-file.ts';
import { DEFAULT_FORMS } from '../../contracts/report/default-forms.ts';
import type { Directive } from '../../domain/directive/directive.ts';
import type { PolicyVersion } from '../../domain/evaluation/policy.ts';
import type { Db } from '../../prisma/client.ts';
import {
  type ArchivedEvent,
  type ArchivedStream,
  contentSizes,
  eventsOfAll,
  type StoredContent,
  storedContents,
  streamsAfter,
  unitNamesOf,
} from '../../prisma/repositories/archive-rows.ts';
import { allVersions, closingSteps } from '../../prisma/repositories/closing-steps.ts';
import { policyVersion } from '../../prisma/repositories/evaluation-policies.ts';
import { BYTES_AT_ONCE, portions } from '../portions.ts';
import { type ArchivedPolicy, policiesIn } from './policies.ts';

export interface Part {
  path: string;
  bytes: Uint8Array;
}
export type Head = ArchiveManifest['heads'][number];

const PAGE = 200;
/** Some ten megabytes. */
const EVENTS_AT_ONCE = 5_000;
const asJson = (value: unknown): Uint8Array => Buffer.from(`${JSON.stringify(value, null, 1)}\n`);
/** A name that is a name in every file system. */
const plainName = (name: string): string => name.replace(/[^\p{L}\p{N}._-]+/gu, '-').slice(-80);

/** With their events, some streams at a time. */
async function* archivedStreams(
  db: Db,
  directive: string,
): AsyncGenerator<{ stream: ArchivedStream; events: ArchivedEvent[] }> {
  for (let after = ''; ; ) {
    const page = await streamsAfter(db, directive, after, PAGE);
    for (const portion of portions(page, ({ seq }) => seq, EVENTS_AT_ONCE)) {
      const ids = portion.map(({ workflowId }) => workflowId);
      const events = await eventsOfAll(db, ids);
      for (const stream of portion) yield { stream, events: events.get(stream.workflowId) ?? [] };
    }
    const last = page.at(-1);
    if (!last || page.length < PAGE) return;
    after = last.workflowId;
  }
}

async function* archivedContents(db: Db, directive: string): AsyncGenerator<StoredContent> {
  const sizes = await contentSizes(db, directive);
  for (const portion of portions(sizes, ({ bytes }) => bytes, BYTES_AT_ONCE)) {
    const found = await storedContents(
      db,
      portion.map(({ id }) => id),
    );
    for (const { id } of portion) {
      const content = found.get(id);
      if (content) yield content;
    }
  }
}

const contentParts = ({ files, ...content }: StoredContent): Part[] => {
  const dir = `noi-dung/${plainName(content.id)}`;
  const paths = files.map(({ name }, i) => `${dir}/${i + 1}_${plainName(name)}`);
  const listed = files.map(({ bytes: _, ...file }, i) => ({ ...file, path: paths[i] }));
  return [
    { path: `${dir}.json`, bytes: asJson({ ...content, files: listed }) },
    ...files.map(({ bytes }, i) => ({ path: paths[i] ?? '', bytes })),
  ];
};

/** @param heads filled on the way: where the events of each chain are */
export async function* archiveParts(db: Db, directive: string, heads: Head[]): AsyncGenerator<Part> {
  const versions = await allVersions(db, directive);
  for (const one of versions) yield { path: `van-ban/ban-${one.version}.json`, bytes: asJson(one) };
  const document = versions.at(-1)?.document as Directive;
  yield {
    path: 'mau-bao-cao.json',
    bytes: asJson({ default: DEFAULT_FORMS, own: document.forms ?? [] }),
  };
  yield { path: 'don-vi.json', bytes: asJson(await unitNamesOf(db, directive)) };
  yield { path: 'tong-ket.json', bytes: asJson(await closingSteps(db, directive)) };

  const policies = new Map<string, PolicyVersion>();
  for await (const { stream, events } of archivedStreams(db, directive)) {
    const { workflowId, unit, seq, hash } = stream;
    for (const policy of policiesIn(events)) policies.set(`${policy.code}-${policy.version}`, policy);
    const name = `${String(heads.length).padStart(5, '0')}_${plainName(unit ?? 'van-ban')}`;
    const file = `su-kien/${name}.json`;
    heads.push({ workflowId, unit, seq, hash, file });
    yield { path: file, bytes: asJson({ ...stream, events }) };
  }
  for (const [name, { code, version }] of policies) {
    const policy = await policyVersion(db, { code, version });
    const kept: ArchivedPolicy = { code, version, policy };
    yield { path: `quy-dinh/${plainName(name)}.json`, bytes: asJson(kept) };
  }
  for await (const content of archivedContents(db, directive)) yield* contentParts(content);
}
