/** `dondoc organisation reorganise`: shows what a merge, split, rename, move or dissolution would do; carries it out. */
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { reorganisationRequest } from '../../../contracts/reorganisation-file.ts';
import { sayDay } from '../../../contracts/vi/dates.ts';
import { REORGANISATION_WORDS, sayReorganisationFault } from '../../../contracts/vi/reorganisation.ts';
import { problemsOf, vietnamese } from '../../../contracts/vietnamese.ts';
import type { Effect } from '../../../domain/reorganisation/plan.ts';
import type { ReorganisationRequest } from '../../../domain/reorganisation/request.ts';
import { dateOf, type Instant } from '../../../domain/time/local-date.ts';
import type { Db } from '../../../prisma/client.ts';
import {
  enterReorganisation,
  lookAhead,
  type Verdict,
} from '../../../prisma/repositories/reorganisations.ts';
import { withDatabase } from '../../settings.ts';

/** Whoever runs commands on the machine keeps the whole tree; this name stands in the records. */
const BY = 'dòng lệnh';

const effectLines = ({ ended, begun, moved, renamed, steps, people }: Effect): string[] => [
  ...begun.map(({ code, name, parent }) => `  lập mới: ${name} (${code}), trực thuộc ${parent}`),
  ...ended.map(({ code, name, heirs }) =>
    heirs.length > 0
      ? `  kết thúc: ${name} (${code}), kế thừa: ${heirs.join(', ')}`
      : `  giải thể: ${name} (${code})`,
  ),
  ...moved.map(({ code, name, from, to }) => `  chuyển: ${name} (${code}), từ ${from} sang ${to}`),
  ...renamed.map(({ code, from, to }) => `  đổi tên: ${from} (${code}) thành ${to}`),
  ...people.map(({ title, from, to }) => `  chức danh: ${title}, từ ${from} sang ${to}`),
  ...steps.map(
    ({ directive, unit, step, to }) =>
      `  việc: ${directive} ${unit} ${step}, ${to ? `${to} làm tiếp` : 'khép lại'}`,
  ),
];

const readRequest = async (file: string): Promise<ReorganisationRequest> => {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Error(`Không đọc được ${file}; hãy xem lại đường dẫn.`);
  });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new Error(`${file} không phải JSON; hãy sửa lại tệp.`);
  }
  const parsed = reorganisationRequest.safeParse(json, { error: vietnamese });
  if (parsed.success) return parsed.data;
  throw new Error(
    problemsOf(parsed.error.issues)
      .map(({ path, message }) => `${path}: ${message}`)
      .join('\n'),
  );
};

const print = (request: ReorganisationRequest, verdict: Verdict): void => {
  console.log(`${REORGANISATION_WORDS[request.kind]} từ ${sayDay(request.on)}:`);
  if ('plan' in verdict) console.log(effectLines(verdict.plan.effect).join('\n'));
  else {
    for (const { path, message } of verdict.faults.map(sayReorganisationFault))
      console.log(`  ${path}: ${message}`);
    process.exitCode = 2;
  }
};

const carryOut = async (db: Db, request: ReorganisationRequest, now: Instant): Promise<void> => {
  const top = await db.unit.findFirstOrThrow({ where: { parentCode: null }, orderBy: { code: 'asc' } });
  const today = dateOf(now);
  const id = randomUUID();
  const ordered = {
    id,
    request,
    branch: '/',
    branchCode: top.code,
    by: BY,
    now,
    today,
  };
  const verdict = await enterReorganisation(db, ordered, () => true);
  print(request, verdict);
  if (!verdict.done) return;
  console.log(
    request.on <= today
      ? 'Đã ghi. Các chỉ thị đang chạy được báo trong vòng một phút khi hệ thống đang chạy.'
      : 'Đã ghi, chờ đến sáng ngày hiệu lực.',
  );
};

export const reorganise = (file: string, options: { apply?: boolean }): Promise<void> =>
  withDatabase(async (db, today, now) => {
    const request = await readRequest(file);
    if (options.apply) return carryOut(db, request, now);
    const verdict = await lookAhead(db, { id: '', request, branch: '/' }, today);
    print(request, verdict);
    if ('plan' in verdict) console.log('Chưa ghi gì. Thêm --apply để ghi.');
  });
