/** For whoever would rather correct in a spreadsheet: the tasks out as a workbook, and the corrected one back. */
import { useMutation } from '@tanstack/react-query';
import { Button, Upload } from 'antd';
import type { CorrectedTable, PlanTable } from '../../contracts/http/imports.ts';
import { call, callFile } from '../api/client.ts';
import { importing as words } from '../i18n/vi/import.ts';
import { ProblemBox } from '../parts/problem-box.tsx';
import { againstOf } from './against.ts';
import type { Work } from './state.ts';

const tableOf = (work: Work): PlanTable => ({
  file: work.reading.file,
  mark: work.reading.mark,
  issuedOn: againstOf(work).issuedOn,
  items: work.items,
});

const save = (blob: Blob, name: string): void => {
  const address = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

const sendBack = (work: Work, file: File) => {
  const form = new FormData();
  form.append('data', JSON.stringify(tableOf(work)));
  form.append('files', file);
  return call<CorrectedTable>('/imports/corrections', { method: 'POST', body: form });
};

interface Props {
  work: Work;
  onBack: (table: CorrectedTable) => void;
  onSay: (hint: string) => void;
}
export const TableButtons = ({ work, onBack, onSay }: Props) => {
  const out = useMutation({
    mutationFn: () => callFile('/imports/table', tableOf(work)),
    onSuccess: (blob) => save(blob, words.tableName(work.reading.file)),
  });
  const back = useMutation({
    mutationFn: (file: File) => sendBack(work, file),
    onSuccess: (table) => {
      onBack(table);
      onSay(words.tableDone(table.changed.length, table.added.length, table.absent.length));
    },
  });
  return (
    <>
      <Button loading={out.isPending} onClick={() => out.mutate()}>
        {words.tableOut}
      </Button>
      <Upload
        accept=".xlsx,.csv"
        showUploadList={false}
        beforeUpload={(file) => {
          back.mutate(file);
          return Upload.LIST_IGNORE;
        }}
      >
        <Button loading={back.isPending}>{words.tableIn}</Button>
      </Upload>
      {out.error && <ProblemBox error={out.error} lead={words.tableFailed} />}
      {back.error && <ProblemBox error={back.error} lead={words.tableRefused} />}
    </>
  );
};
