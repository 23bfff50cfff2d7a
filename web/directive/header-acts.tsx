import { Button } from 'antd';
import type { DirectiveDetail } from '../../contracts/http/index.ts';
import { ROLLOUT_ACT_WORDS } from '../../contracts/vi/words.ts';
import { directive as words } from '../i18n/vi/directive.ts';
import type { RolloutTarget } from './rollout-drawer.tsx';

export interface ActsProps {
  acts: DirectiveDetail['acts'];
  onAct: (target: RolloutTarget) => void;
}
export const HeaderActs = ({ acts, onAct }: ActsProps) => (
  <>
    {acts.includes('stopClocks') && (
      <Button onClick={() => onAct({ act: 'stopClocks' })}>{ROLLOUT_ACT_WORDS.stopClocks}</Button>
    )}
    {acts.includes('reopenDirective') && (
      <Button onClick={() => onAct({ act: 'reopenDirective' })}>{ROLLOUT_ACT_WORDS.reopenDirective}</Button>
    )}
    {acts.includes('holdLetters') && (
      <Button onClick={() => onAct({ act: 'holdLetters' })}>{ROLLOUT_ACT_WORDS.holdLetters}</Button>
    )}
  </>
);

/** What ends everything stands apart from what is done every week. */
export const CloseAct = ({ acts, onAct }: ActsProps) =>
  (['closeDirective', 'supersedeDirective', 'revokeDirective'] as const).map(
    (act) =>
      acts.includes(act) && (
        <Button key={act} danger onClick={() => onAct({ act })}>
          {ROLLOUT_ACT_WORDS[act]}
        </Button>
      ),
  );

export const HeldNote = ({ acts, onAct }: ActsProps) => (
  <div className="note">
    <span>{words.held}</span>
    {acts.includes('releaseLetters') && (
      <Button onClick={() => onAct({ act: 'releaseLetters' })}>{ROLLOUT_ACT_WORDS.releaseLetters}</Button>
    )}
  </div>
);
