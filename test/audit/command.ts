/** The audit's commands alone, as a process of their own. */
import { Command } from 'commander';
import { register } from '../../cli/commands/audit.ts';

const program = new Command();
register(program);
await program.parseAsync();
