/**
 * Every setting that comes from the environment, in one place. Each process reads its part at its start and refuses
 * to start when something is missing or wrong, naming all of it at once, in Vietnamese. `.env.example` explains each.
 */
import { z } from 'zod';

const port = (otherwise: number) =>
  z.coerce
    .number({ error: 'phải là một số cổng' })
    .int('phải là số nguyên')
    .min(1, 'phải từ 1 đến 65535')
    .max(65_535, 'phải từ 1 đến 65535')
    .default(otherwise);

const text = (what: string) => z.string({ error: `chưa đặt; cần ${what}` }).min(1, `đang trống; cần ${what}`);

const address = (what: string, pattern: RegExp) => text(what).regex(pattern, `không đúng dạng; cần ${what}`);

const databaseUrl = address('địa chỉ dạng postgresql://tên:mật-khẩu@máy:5432/csdl', /^postgres(ql)?:\/\/.+/);
const temporalAddress = address('địa chỉ dạng máy:7233', /^[^\s:/]+:\d{1,5}$/);
const smtpUrl = address('địa chỉ dạng smtp://máy:25 hoặc smtps://tên:mật-khẩu@máy:465', /^smtps?:\/\/.+/);
const publicUrl = address('địa chỉ dạng https://dondoc.vi-du.vn', /^https?:\/\/[^\s/]+(\/\S*)?$/);
const authSecret = text('một chuỗi bí mật').min(32, 'quá ngắn; cần ít nhất 32 ký tự ngẫu nhiên');

/** What worker and API share: where the outside things are. */
const shared = {
  TEMPORAL_NAMESPACE: text('tên không gian Temporal').default('dondoc'),
  TEMPORAL_TASK_QUEUE: text('tên hàng đợi Temporal').default('dondoc'),
  MAIL_FROM: text('người gửi dạng Tên <địa-chỉ>').default('Đôn Đốc <dondoc@localhost>'),
  API_PORT: port(3000),
  /** 0.0.0.0 behind a proxy or in a container; this machine only otherwise. */
  API_HOST: text('địa chỉ mạng để nghe').default('127.0.0.1'),
  DATA_DIR: text('một thư mục').default('.data'),
  DONDOC_CLOCK: z
    .enum(['system', 'test-server'], { error: 'phải là "system" hoặc "test-server"' })
    .default('system'),
  DONDOC_CLOCK_OFFSET_MS: z.coerce
    .number({ error: 'phải là số mili giây' })
    .int('phải là số nguyên mili giây')
    .default(0),
};

export const serviceEnvSchema = z.object({
  ...shared,
  DATABASE_URL: databaseUrl,
  TEMPORAL_ADDRESS: temporalAddress,
  SMTP_URL: smtpUrl,
  PUBLIC_URL: publicUrl,
  AUTH_SECRET: authSecret,
});

/** Folders of examples/, each a plan over its sample tree. */
export const SAMPLE_PLANS = ['dai-son', 'hai-phong', 'bach-dang', 'gia-lai', 'nam-an-phu'] as const;
export type SamplePlan = (typeof SAMPLE_PLANS)[number];

/** `npm start` brings what is not set here itself. */
export const startEnvSchema = z.object({
  ...shared,
  DATABASE_URL: databaseUrl.optional(),
  TEMPORAL_ADDRESS: temporalAddress.optional(),
  SMTP_URL: smtpUrl.optional(),
  PUBLIC_URL: publicUrl.optional(),
  AUTH_SECRET: authSecret.optional(),
  POSTGRES_PORT: port(54_329),
  TEMPORAL_PORT: port(7233),
  TEMPORAL_UI_PORT: port(8233),
  SMTP_PORT: port(2525),
  MAILBOX_PORT: port(8025),
  DONDOC_SAMPLE: z.enum(['auto', 'yes', 'no'], { error: 'phải là "auto", "yes" hoặc "no"' }).default('auto'),
  DONDOC_SAMPLE_PLAN: z
    .enum(SAMPLE_PLANS, { error: `phải là một trong: ${SAMPLE_PLANS.join(', ')}` })
    .default('bach-dang'),
});

export type ServiceEnv = z.infer<typeof serviceEnvSchema>;
export type StartEnv = z.infer<typeof startEnvSchema>;

export class EnvError extends Error {
  override name = 'EnvError';
}

type Source = Record<string, string | undefined>;

/** For worker/main.ts and api/main.ts: readServiceEnv(process.env). */
export const readServiceEnv = (source: Source): ServiceEnv => read(serviceEnvSchema, source);
export const readStartEnv = (source: Source): StartEnv => read(startEnvSchema, source);

function read<S extends z.ZodType>(schema: S, source: Source): z.infer<S> {
  // "NAME=" in an .env file means "not set", not "set to nothing".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `  - ${issue.path.join('.')}: ${issue.message}`);
  throw new EnvError(
    `Cấu hình chưa đúng, chưa khởi động:\n${lines.join('\n')}\nXem giải thích trong .env.example.`,
  );
}
