/** Holds what the histories say against what the database says. Everything that differs is a finding. */
import { canonical } from '../prisma/chain.ts';
import type { Row, RowsOfWorkflow } from '../prisma/repositories/audit-rows.ts';
import type { Account } from './account.ts';
import {
  anchorEventRows,
  contextTickRows,
  directiveRow,
  eventRow,
  expectedDayRows,
  inspectionRows,
  receiptRows,
  reminderRows,
  stepRows,
  streamRowOf,
  submissionRows,
  suspensionRows,
  versionRows,
} from './expected-rows.ts';
import { type Finding, finding, type Table } from './findings.ts';

/** The fields in which two rows differ, as each has them; null when they agree. */
const difference = (expected: Row, found: Row): { expected: Row; found: Row } | null => {
  const names = [...new Set([...Object.keys(expected), ...Object.keys(found)])].filter(
    (name) => canonical(expected[name] ?? null) !== canonical(found[name] ?? null),
  );
  if (names.length === 0) return null;
  const only = (row: Row): Row => Object.fromEntries(names.map((name) => [name, row[name] ?? null]));
  return { expected: only(expected), found: only(found) };
};

const compareEvents = (account: Account, directive: string, rows: RowsOfWorkflow): Finding[] => {
  const findings: Finding[] = [];
  const stored = new Map(rows.events.map((row) => [row.seq as number, row]));
  for (const event of account.events) {
    const { seq } = event;
    const expected = eventRow(account, directive, event);
    const found = stored.get(seq);
    stored.delete(seq);
    // The hash speaks for the chain, below: one altered event would make every later one differ.
    const differs = found && difference({ ...expected, hash: '' }, { ...found, hash: '' });
    if (!found) findings.push(finding(account, 'eventMissing', { seq, expected }));
    else if (differs) findings.push(finding(account, 'eventDiffers', { seq, ...differs }));
  }
  if (account.whole)
    for (const [seq, found] of stored) findings.push(finding(account, 'eventExtra', { seq, found }));
  return findings;
};

const compareChain = (account: Account, { stream, events: rows }: RowsOfWorkflow): Finding[] => {
  const hashes = new Map(rows.map((row) => [row.seq, row.hash]));
  const broken = account.events.find(({ seq, hash }) => hashes.has(seq) && hashes.get(seq) !== hash);
  const head = stream && { seq: stream.seq, hash: stream.hash };
  return [
    ...(broken
      ? [
          finding(account, 'chainDiffers', {
            seq: broken.seq,
            expected: broken.hash,
            found: hashes.get(broken.seq),
          }),
        ]
      : []),
    ...(account.whole && canonical(head) !== canonical(account.head)
      ? [finding(account, 'headDiffers', { expected: account.head, found: head })]
      : []),
  ];
};

const compareRows = (
  account: Account,
  table: Table,
  keyOf: (row: Row) => unknown[],
  { expected, found }: { expected: Row[]; found: Row[] },
): Finding[] => {
  const findings: Finding[] = [];
  const rows = new Map(found.map((row) => [canonical(keyOf(row)), row]));
  const details = (row: Row) => (typeof row.stepId === 'string' ? { step: row.stepId } : {});
  for (const row of expected) {
    const key = canonical(keyOf(row));
    const match = rows.get(key);
    rows.delete(key);
    const differs = match && difference(row, match);
    if (!match) findings.push(finding(account, `${table}RowMissing`, { ...details(row), expected: row }));
    else if (differs) findings.push(finding(account, `${table}RowDiffers`, { ...details(row), ...differs }));
  }
  for (const row of rows.values())
    findings.push(finding(account, `${table}RowExtra`, { ...details(row), found: row }));
  return findings;
};

const compareModel = (account: Account, directive: string, rows: RowsOfWorkflow): Finding[] => {
  const found = (row: object | null): Row[] => (row ? [{ ...row }] : []);
  const {
    workflowId: _,
    seq: __,
    hash: ___,
    runId: ____,
    ...stream
  } = rows.stream ?? {
    workflowId: null,
    seq: null,
    hash: null,
    runId: null,
  };
  const one = () => [];
  const streams = compareRows(account, 'stream', one, {
    expected: [streamRowOf(account, directive)],
    found: found(rows.stream && stream),
  });
  if (account.type === 'rollout')
    return [
      ...streams,
      ...compareRows(account, 'directive', one, {
        expected: [directiveRow(account)],
        found: found(rows.directive),
      }),
      ...compareRows(account, 'anchorEvent', (row) => [row.code, row.occurrence], {
        expected: anchorEventRows(account, directive),
        found: rows.anchorEvents,
      }),
      ...compareRows(account, 'expectedDay', (row) => [row.code, row.news], {
        expected: expectedDayRows(account, directive),
        found: rows.expectedDays,
      }),
      ...compareRows(account, 'contextTick', (row) => [row.line], {
        expected: contextTickRows(account, directive),
        found: rows.contextTicks,
      }),
      ...compareRows(account, 'directiveVersion', (row) => [row.version], {
        expected: versionRows(account, directive),
        found: rows.versions,
      }),
    ];
  return [
    ...streams,
    ...compareRows(account, 'step', (row) => [row.stepId], {
      expected: stepRows(account, directive),
      found: rows.steps,
    }),
    ...compareRows(account, 'submission', (row) => [row.seq], {
      expected: submissionRows(account, directive),
      found: rows.submissions,
    }),
    ...compareRows(account, 'suspension', (row) => [row.number], {
      expected: suspensionRows(account, directive),
      found: rows.suspensions,
    }),
    ...compareRows(account, 'inspection', (row) => [row.number], {
      expected: inspectionRows(account, directive),
      found: rows.inspections,
    }),
    ...compareRows(account, 'receipt', one, {
      expected: receiptRows(account, directive),
      found: rows.receipts,
    }),
    ...compareRows(
      account,
      'reminder',
      (row) => [row.stepId, row.version, row.clock, row.attempt, row.rung, row.recipient],
      { expected: reminderRows(account, directive), found: rows.reminders },
    ),
  ];
};

/** Of a history that is not whole only the events it gave are compared: the rest would differ for that reason alone. */
export const compare = (account: Account, directive: string, rows: RowsOfWorkflow): Finding[] => [
  ...compareEvents(account, directive, rows),
  ...compareChain(account, rows),
  ...(account.whole ? compareModel(account, directive, rows) : []),
];
