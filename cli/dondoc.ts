#!/usr/bin/env node
/** `dondoc`: from a terminal what the screens do. Each command stands in a file of its own and registers itself. */
import { Command } from 'commander';
import { register as audit } from './commands/audit.ts';
import { register as calendar } from './commands/calendar.ts';
import { register as check } from './commands/check.ts';
import { register as deadline } from './commands/deadline.ts';
import { register as evaluation } from './commands/evaluation.ts';
import { register as importPlan } from './commands/import.ts';
import { register as organisation } from './commands/organisation.ts';
import { register as rehearse } from './commands/rehearse.ts';

const program = new Command('dondoc').description(
  'Đôn Đốc: chuyển một văn bản xuống từng cấp và theo đến cùng',
);
for (const register of [rehearse, check, calendar, deadline, audit, organisation, evaluation, importPlan])
  register(program);
try {
  await program.parseAsync();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
