/** Into the archive, asked once; out of it, with a reason; and the file that goes with it. */
import { App, Button, Popconfirm } from 'antd';
import type { ArchiveBody, ClosingView, UnarchiveBody } from '../../contracts/http/index.ts';
import { usePost } from '../api/acts.ts';
import { linkAddress } from '../api/in-place.ts';
import { paths } from '../app/paths.ts';
import { closing } from '../i18n/vi/closing.ts';
import { ProblemBox } from '../parts/problem-box.tsx';
import { ReasonForm } from '../parts/reason-form.tsx';

const words = closing.archive;
interface Props {
  directive: string;
  view: ClosingView;
}
const pathOf = (directive: string, act: string) =>
  `/directives/${encodeURIComponent(directive)}/closing/${act}`;

const PutIn = ({ directive, view }: Props) => {
  const send = usePost<ArchiveBody, { ok: true }>(pathOf(directive, 'archive'));
  const { message } = App.useApp();
  const put = () =>
    send.mutate({ base: view.steps.length }, { onSuccess: () => message.success(words.done) });
  return (
    <>
      <ProblemBox error={send.error} lead={closing.failed} />
      <div className="form-acts">
        <Popconfirm title={words.sure} okText={words.yes} cancelText={closing.cancel} onConfirm={put}>
          <Button type="primary" loading={send.isPending}>
            {words.put}
          </Button>
        </Popconfirm>
      </div>
    </>
  );
};

const TakeOut = ({ directive, view }: Props) => {
  const send = usePost<UnarchiveBody, { ok: true }>(pathOf(directive, 'unarchive'));
  const { message } = App.useApp();
  const take = (reason: string) =>
    send.mutate({ base: view.steps.length, reason }, { onSuccess: () => message.success(words.done) });
  return (
    <ReasonForm
      words={{
        label: words.reason,
        missing: words.reasonMissing,
        send: words.takeOut,
        failed: closing.failed,
      }}
      error={send.error}
      busy={send.isPending}
      onSend={take}
    />
  );
};

export const ArchiveActs = (props: Props & { mayDownload: boolean }) => {
  const { directive, view, mayDownload } = props;
  return (
    <>
      <p className="quiet">{words.about}</p>
      {view.archived && mayDownload && (
        <>
          <p>
            <a href={linkAddress(paths.archiveFile(directive))} download>
              {words.file}
            </a>
          </p>
          <p className="quiet">
            {words.verify} <code>dondoc audit verify --archive ho-so.zip</code>
          </p>
        </>
      )}
      {!view.archived && !view.acts.includes('archive') && <p>{words.needs}</p>}
      {view.acts.includes('archive') && <PutIn {...props} />}
      {view.acts.includes('unarchive') && <TakeOut {...props} />}
    </>
  );
};
