import { Upload } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { usePost } from '../api/acts.ts';
import { type FieldProblem, Refused, sentenceOf } from '../api/problem.ts';
import { paths } from '../app/paths.ts';
import { directives as words } from '../i18n/vi/directives.ts';
import { PageHead } from '../parts/page-head.tsx';
import { readDirectiveFile } from './read-file.ts';
import './directives.css';

const Problems = ({ problems }: { problems: FieldProblem[] }) => (
  <section className="section" role="alert">
    <div className="section-head">
      <h2>{words.wrong(problems.length)}</h2>
    </div>
    <ol className="file-problems">
      {problems.map(({ path, message }) => (
        <li key={`${path} ${message}`}>
          <code>{path || words.wholeFile}</code>
          <span>{message}</span>
        </li>
      ))}
    </ol>
  </section>
);

export const NewDirectivePage = () => {
  const create = usePost<Record<string, unknown>, { id: string }>('/directives');
  const [unreadable, setUnreadable] = useState<string | null>(null);
  const navigate = useNavigate();
  const take = async (file: File) => {
    const read = readDirectiveFile(await file.text());
    setUnreadable(read.ok ? null : read.message);
    if (read.ok) create.mutate(read.value, { onSuccess: ({ id }) => navigate(paths.directive(id)) });
  };
  const problems = create.error instanceof Refused ? create.error.fields : [];
  return (
    <div className="page">
      <PageHead title={words.newTitle}>
        <p className="quiet">{words.newAbout}</p>
      </PageHead>
      <div className="section section-body">
        <Upload.Dragger
          accept=".json,application/json"
          showUploadList={false}
          disabled={create.isPending}
          aria-label={words.choose}
          beforeUpload={(file) => {
            take(file);
            return Upload.LIST_IGNORE;
          }}
        >
          <p>{create.isPending ? words.checking : words.chooseHint}</p>
        </Upload.Dragger>
      </div>
      {unreadable && (
        <p className="problem" role="alert">
          {unreadable}
        </p>
      )}
      {!unreadable && create.error && problems.length === 0 && (
        <p className="problem" role="alert">
          {sentenceOf(create.error)}
        </p>
      )}
      {!unreadable && problems.length > 0 && <Problems problems={problems} />}
    </div>
  );
};
