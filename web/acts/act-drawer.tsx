import { Drawer } from 'antd';
import { sayDay } from '../../contracts/vi/dates.ts';
import { ACT_WORDS } from '../../contracts/vi/words.ts';
import { app } from '../i18n/vi/app.ts';
import { ReportForm } from '../report/report-form.tsx';
import { SignWord } from '../signs/sign.tsx';
import { ActForm, type ActTarget } from './act-form.tsx';

/** What is handed in on a form has one of its own. */
const ON_FORM: readonly string[] = ['report', 'interimReview', 'finalReview', 'yearEndReview'];
const onForm = ({ act, step }: ActTarget): boolean =>
  act === 'submit' && step !== null && ON_FORM.includes(step.kind);

/** One act in a drawer beside what it is about; closing keeps what was typed. */
export const ActDrawer = ({ target, onClose }: { target: ActTarget | null; onClose: () => void }) => {
  const Form = target && onForm(target) ? ReportForm : ActForm;
  return (
    <Drawer
      open={target !== null}
      onClose={onClose}
      size={Math.min(560, innerWidth)}
      destroyOnHidden
      closable={{ 'aria-label': app.close }}
      title={target ? ACT_WORDS[target.act] : ''}
    >
      {target && (
        <>
          {target.step && (
            <div className="act-about">
              <p>
                <strong>{target.step.title}</strong>
                {target.step.period && ` · ${target.step.period}`}
              </p>
              <p className="quiet">{target.unit.name}</p>
              <p>
                <SignWord view={target.step.sign} />{' '}
                {target.step.deadline && <span className="num">· {sayDay(target.step.deadline.date)}</span>}
              </p>
            </div>
          )}
          <Form
            key={`${target.act} ${target.step?.id}`}
            target={target}
            onDone={onClose}
            onCancel={onClose}
          />
        </>
      )}
    </Drawer>
  );
};
