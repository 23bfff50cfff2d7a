/** Links by which a page goes out as files, and onto paper. */
import { Button } from 'antd';
import { linkAddress } from '../api/in-place.ts';
import { address } from '../api/queries.ts';
import { app } from '../i18n/vi/app.ts';

interface Props {
  path: string;
  params?: Record<string, string | null | undefined>;
}
export const Downloads = ({ path, params = {} }: Props) => (
  <>
    <a href={linkAddress(`/api${address(path, { ...params, format: 'xlsx' })}`)} download>
      {app.excel}
    </a>
    <a href={linkAddress(`/api${address(path, { ...params, format: 'csv' })}`)} download>
      {app.csv}
    </a>
    <Button onClick={() => print()}>{app.print}</Button>
  </>
);
