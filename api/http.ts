/** How every route is described and what it may count on. */
import { OpenAPIHono, type z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { problem } from '../contracts/http/base.ts';
import { problemsOf } from '../contracts/vietnamese.ts';
import { Invalid } from './problems.ts';
import type { Principal } from './rights.ts';

export interface AppEnv {
  Variables: { principal: Principal };
}
export type App = OpenAPIHono<AppEnv>;
export type AppContext = Context<AppEnv>;

/** A router whose bad requests become one problem with every place that is wrong. */
export const createRouter = (): App =>
  new OpenAPIHono<AppEnv>({
    defaultHook: (result) => {
      if (!result.success) throw new Invalid(problemsOf(result.error.issues));
    },
  });

const problems = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problem } },
});

/** Problems that any operation behind a session may answer. */
export const PROBLEMS = {
  400: problems('Yêu cầu chưa đúng; mọi chỗ sai được nêu.'),
  401: problems('Chưa đăng nhập.'),
  403: problems('Không thuộc quyền.'),
  404: problems('Không có, hoặc không thuộc nhánh của người hỏi.'),
} as const;
/** Problems that an act may answer besides. */
export const ACT_PROBLEMS = {
  ...PROBLEMS,
  409: problems('Đến sau: đã ở trạng thái khác.'),
  413: problems('Tệp quá lớn.'),
  422: problems('Quy định không cho phép; có câu nói lối ra.'),
  503: problems('Bộ máy điều phối chưa trả lời.'),
  504: problems('Chưa biết câu trả lời; hỏi lại với cùng mã.'),
} as const;

export const json = <S extends z.ZodType>(schema: S, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});
