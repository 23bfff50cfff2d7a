/** Files of units and people: dropped, shown as what they would change, carried out in one go. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Upload } from 'antd';
import { useState } from 'react';
import type { ImportAnswer } from '../../contracts/http/index.ts';
import { call } from '../api/client.ts';
import { sentenceOf } from '../api/problem.ts';
import { organisation as words } from '../i18n/vi/organisation.ts';
import { PageHead } from '../parts/page-head.tsx';
import { ImportPlan } from './import-plan.tsx';
import './organisation.css';

const formOf = (files: File[], digest?: string): FormData => {
  const form = new FormData();
  for (const file of files) form.append('files', file);
  if (digest) form.set('digest', digest);
  return form;
};
const post = (path: string, body: FormData) =>
  call<ImportAnswer>(`/organisation/${path}`, { method: 'POST', body });

export const ImportPage = () => {
  const client = useQueryClient();
  const [files, setFiles] = useState<File[]>([]);
  const show = useMutation({ mutationFn: (chosen: File[]) => post('import/preview', formOf(chosen)) });
  const apply = useMutation({
    mutationFn: (digest: string) => post('import', formOf(files, digest)),
    onSuccess: () => client.invalidateQueries(),
  });
  const choose = (chosen: File[]) => {
    setFiles(chosen);
    apply.reset();
    show.mutate(chosen);
  };
  const busy = show.isPending || apply.isPending;
  const shown = apply.data ?? show.data;
  const error = apply.error ?? show.error;
  const clean = shown && !shown.done && shown.problemCount === 0;
  return (
    <div className="page">
      <PageHead title={words.importTitle}>
        <p className="quiet">{words.importAbout}</p>
      </PageHead>
      {!apply.data?.done && (
        <div className="section section-body">
          <Upload.Dragger
            accept=".csv,.txt,.xlsx"
            multiple
            showUploadList={false}
            disabled={busy}
            aria-label={words.choose}
            beforeUpload={(file, all) => {
              // Called once for each; the last call has them all.
              if (file === all.at(-1)) choose(all);
              return Upload.LIST_IGNORE;
            }}
          >
            <p aria-live="polite">
              {show.isPending ? words.checking : apply.isPending ? words.writing : words.chooseHint}
            </p>
            {files.length > 0 && <p className="quiet">{files.map(({ name }) => name).join(', ')}</p>}
          </Upload.Dragger>
        </div>
      )}
      {error && (
        <p className="problem" role="alert">
          {sentenceOf(error)}
        </p>
      )}
      {shown && <ImportPlan answer={shown} />}
      {clean && shown.changes.length > 0 && (
        <Button type="primary" loading={apply.isPending} onClick={() => apply.mutate(shown.digest)}>
          {words.apply}
        </Button>
      )}
    </div>
  );
};
