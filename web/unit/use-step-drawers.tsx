/** The drawers of a step and of an act, for any page that lists steps. Which step is open stands in the address. */
import { type ReactNode, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { StepView } from '../../contracts/http/index.ts';
import { ActDrawer } from '../acts/act-drawer.tsx';
import type { ActTarget } from '../acts/act-form.tsx';
import type { ActName } from '../acts/fields.ts';
import { StepDrawer } from './step-drawer.tsx';

export interface Place {
  directive: string;
  unit: { code: string; name: string };
  today: string;
  adHoc?: readonly { obligation: string; title: string }[];
  officers?: readonly { code: string; title: string }[];
  partners?: readonly { code: string; name: string }[];
  posts?: readonly { code: string; title: string }[];
}
interface Drawers {
  openStep: (place: Place, step: string) => void;
  openAct: (place: Place, act: ActName, step: StepView | null) => void;
  drawers: ReactNode;
}
const PARAM = 'viec';

export const useStepDrawers = (home: Place | null, readOnly: boolean): Drawers => {
  const [params, setParams] = useSearchParams();
  const [place, setPlace] = useState<Place | null>(null);
  const [target, setTarget] = useState<ActTarget | null>(null);
  const at = place ?? home;

  const show = (step: string | null) =>
    setParams((old) => {
      const next = new URLSearchParams(old);
      if (step) next.set(PARAM, step);
      else next.delete(PARAM);
      return next;
    });
  const openAct = (where: Place, act: ActName, step: StepView | null) =>
    setTarget({
      directive: where.directive,
      unit: where.unit,
      today: where.today,
      act,
      step,
      adHoc: where.adHoc ?? [],
      officers: where.officers ?? [],
      posts: where.posts ?? [],
      partners: where.partners ?? [],
    });

  return {
    openStep: (where, step) => {
      setPlace(where);
      show(step);
    },
    openAct,
    drawers: (
      <>
        {at && (
          <StepDrawer
            directive={at.directive}
            unit={at.unit.code}
            step={params.get(PARAM)}
            readOnly={readOnly}
            onClose={() => show(null)}
            onAct={(act, detail) => openAct(at, act, detail.step)}
          />
        )}
        <ActDrawer target={target} onClose={() => setTarget(null)} />
      </>
    ),
  };
};
