/**
 * Writes examples/<plan>/organisation.json, the sample tree of each plan. Run it again after a change here:
 * `node scripts/make-sample-organisations.ts && biome format --write examples`.
 */
import { writeFileSync } from 'node:fs';
import { bachDang } from './samples/bach-dang.ts';
import { daiSon } from './samples/dai-son.ts';
import { giaLai } from './samples/gia-lai.ts';
import { haiPhong } from './samples/hai-phong.ts';
import { namAnPhu } from './samples/nam-an-phu.ts';
import { growTree } from './samples/tree.ts';

for (const sample of [daiSon, haiPhong, bachDang, giaLai, namAnPhu])
  writeFileSync(
    new URL(`../examples/${sample.folder}/organisation.json`, import.meta.url),
    `${JSON.stringify(growTree(sample), null, 2)}\n`,
  );
