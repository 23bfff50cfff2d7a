import { Button, Upload } from 'antd';
import { acts as words } from '../i18n/vi/acts.ts';
import { sizeWord } from '../text/size.ts';
import { FILE_LIMITS, FILE_TYPES } from './limits.ts';

interface Props {
  id: string;
  files: File[];
  error: string | undefined;
  onChange: (files: File[]) => void;
}
const ACCEPT = FILE_TYPES.map((type) => `.${type}`).join(',');
const MB = 1024 * 1024;

export const FilesField = ({ id, files, error, onChange }: Props) => (
  <fieldset
    className={error ? 'field field-wrong files' : 'field files'}
    aria-describedby={error ? `${id}-error` : undefined}
  >
    <legend className="field-label">{words.files}</legend>
    <Upload.Dragger
      id={id}
      multiple
      accept={ACCEPT}
      showUploadList={false}
      beforeUpload={(_, chosen) => {
        const names = new Set(files.map((file) => `${file.name} ${file.size}`));
        onChange([...files, ...chosen.filter((file) => !names.has(`${file.name} ${file.size}`))]);
        // Files go together with the act, not one by one before it.
        return Upload.LIST_IGNORE;
      }}
    >
      <p className="field-hint">{words.filesHint(FILE_LIMITS.files, FILE_LIMITS.bytes / MB)}</p>
    </Upload.Dragger>
    <p className="field-hint">{words.noSecret}</p>
    <ul className="file-list">
      {files.map((file) => (
        <li key={`${file.name} ${file.size}`}>
          <span>
            {file.name} <span className="quiet num">{sizeWord(file.size)}</span>
          </span>
          <Button
            type="text"
            size="small"
            aria-label={words.removeFile(file.name)}
            onClick={() => onChange(files.filter((one) => one !== file))}
          >
            ✕
          </Button>
        </li>
      ))}
    </ul>
    {error && (
      <p id={`${id}-error`} className="field-error">
        {error}
      </p>
    )}
  </fieldset>
);
