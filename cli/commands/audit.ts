/** `dondoc audit`: replays what happened and holds it against what is stored. Exit code 1 when anything differs. */
import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import type { Report } from '../../audit/report.ts';
import { clockFrom } from '../../clock/clock.ts';
import { EnvError, serviceEnvSchema } from '../../contracts/env.ts';

const settingsSchema = serviceEnvSchema
  .pick({ DATABASE_URL: true, TEMPORAL_NAMESPACE: true, DONDOC_CLOCK: true, DONDOC_CLOCK_OFFSET_MS: true })
  .extend({ TEMPORAL_ADDRESS: serviceEnvSchema.shape.TEMPORAL_ADDRESS.optional() });

const settings = () => {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const given = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ''));
  const result = settingsSchema.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `  - ${issue.path.join('.')}: ${issue.message}`);
    throw new EnvError(`Cấu hình chưa đúng:\n${lines.join('\n')}`);
  }
  return result.data;
};

/** On a terminal only: a log has no use for a line that rewrites itself. */
const progress = (what: string) => (done: number) => {
  if (process.stderr.isTTY) process.stderr.write(`\r  ${what}: ${done} quy trình … `);
};
const endProgress = () => {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
};
const note = (line: string) => console.error(line);

const print = async (report: Report, options: { json?: boolean; heads?: boolean }): Promise<void> => {
  const { isClean, reportLines } = await import('../../audit/report.ts');
  console.log(options.json ? JSON.stringify(report, null, 2) : reportLines(report, options).join('\n'));
  if (!isClean(report)) process.exitCode = 1;
};

const verifyFiles = async (dir: string, options: { json?: boolean }): Promise<void> => {
  const { verifyFolder } = await import('../../audit/folder.ts');
  const report = await verifyFolder(dir, { onProgress: progress('Đã chạy lại') });
  endProgress();
  await print(report, { ...options, heads: true });
};

const verifyArchived = async (place: string, options: { json?: boolean }): Promise<void> => {
  const { openArchive } = await import('../../audit/archive-file/read.ts');
  const { archiveLines, verifyArchive } = await import('../../audit/archive-file/verify.ts');
  const report = await verifyArchive(await openArchive(place));
  console.log(options.json ? JSON.stringify(report, null, 2) : archiveLines(report).join('\n'));
  if (report.findings.length > 0) process.exitCode = 1;
};

type Sources = import('../../audit/sources.ts').Sources;

const withSources = async (directive: string, work: (sources: Sources) => Promise<void>): Promise<void> => {
  const { openSources } = await import('../../audit/sources.ts');
  const env = settings();
  const { DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporalAddress, TEMPORAL_NAMESPACE: namespace } = env;
  const clock = await clockFrom({ ...env, TEMPORAL_ADDRESS: temporalAddress ?? '' });
  const sources = await openSources(directive, { databaseUrl, temporalAddress, namespace, clock });
  try {
    await bringUpToDate(sources, directive);
    await work(sources);
  } finally {
    await sources.close();
    await clock.close();
  }
};

/** The newest that the engine has, or word that it could not be asked. */
const bringUpToDate = async ({ archiver }: Sources, directive: string): Promise<void> => {
  if (!archiver) return note('Không kết nối được Temporal: dùng các bản sao lịch sử đã có.');
  const { failed } = await archiver.copyAll(directive);
  for (const { workflowId, reason } of failed) note(`Chưa sao được lịch sử ${workflowId}: ${reason}`);
};

const verifyStored = (directive: string, options: { json?: boolean }): Promise<void> =>
  withSources(directive, async ({ db, now, archiver }) => {
    const { verifyDirective } = await import('../../audit/verify.ts');
    const onProgress = progress('Đã đối chiếu');
    const report = await verifyDirective({ db, directive, now, onProgress, refresh: archiver?.copyAll });
    endProgress();
    await print(report, options);
  });

const exportStored = (directive: string, dir: string): Promise<void> =>
  withSources(directive, async ({ db, now }) => {
    const { exportHistories } = await import('../../audit/folder.ts');
    const { files } = await exportHistories(db, { directive, dir, at: await now() });
    console.log(`Đã xuất ${files.length} lịch sử vào ${dir}`);
  });

const archiveStored = async (directive: string, dir: string): Promise<void> => {
  const { connect } = await import('../../prisma/client.ts');
  const { writeFolder } = await import('../../audit/archive-file/write.ts');
  const db = connect(settings().DATABASE_URL, 4);
  try {
    const row = await db.directive.findUnique({ where: { id: directive }, select: { archivedAt: true } });
    if (!row?.archivedAt)
      throw new Error(`Văn bản ${directive} không ở trong lưu trữ; văn phòng đưa vào lưu trữ trước.`);
    console.log(`Đã ghi ${await writeFolder(db, directive, dir)} tệp vào ${dir}`);
  } finally {
    await db.$disconnect();
  }
};

interface VerifyWhat {
  histories?: string;
  archive?: string;
  json?: boolean;
}

export const register = (program: Command): void => {
  const audit = program
    .command('audit')
    .description('Kiểm toán: chạy lại lịch sử và đối chiếu với dữ liệu đã lưu');
  audit
    .command('verify')
    .description('Dựng lại mọi sự kiện từ lịch sử, đối chiếu với cơ sở dữ liệu; mã thoát 1 nếu có sai lệch')
    .argument('[văn-bản]', 'mã văn bản, ví dụ bach-dang-22-kh-du')
    .option('--histories <thư-mục>', 'kiểm tra các tệp lịch sử đã xuất, không cần cơ sở dữ liệu')
    .option('--archive <hồ-sơ>', 'kiểm tra một hồ sơ lưu trữ (tệp ZIP hoặc thư mục), không cần cơ sở dữ liệu')
    .option('--json', 'in kết quả dạng JSON')
    .action(async (directive: string | undefined, options: VerifyWhat) => {
      if ([directive, options.histories, options.archive].filter(Boolean).length !== 1)
        return program.error('Hãy cho mã văn bản, hoặc --histories <thư-mục>, hoặc --archive <hồ-sơ>.');
      if (options.archive) return verifyArchived(options.archive, options);
      const { silenceReplays } = await import('../../audit/sources.ts');
      silenceReplays();
      if (options.histories) await verifyFiles(options.histories, options);
      else if (directive) await verifyStored(directive, options);
    });
  audit
    .command('export')
    .description('Xuất lịch sử của văn bản thành các tệp JSON, kiểm tra lại được ở bất cứ đâu')
    .argument('<văn-bản>', 'mã văn bản')
    .argument('<thư-mục>', 'nơi ghi')
    .action(exportStored);
  audit
    .command('archive')
    .description(
      'Ghi hồ sơ của văn bản đã lưu trữ ra thư mục: sự kiện, nội dung, mẫu, các bản của văn bản, bản kê',
    )
    .argument('<văn-bản>', 'mã văn bản')
    .argument('<thư-mục>', 'nơi ghi')
    .action(archiveStored);
};
