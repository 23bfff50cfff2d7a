import { expect, test } from 'vitest';
import { readExample } from '../../examples/read-example.ts';
import { office } from '../../test/rehearsal/given.ts';
import { issued, type Office, rolloutBrief, rolloutDoing } from '../../test/rehearsal/office.ts';
import { rolloutBriefFor } from './brief.ts';
import { judgeTick } from './context-lines.ts';

const paper = { number: '31-BC/ĐU', date: '2025-11-28' };
const tick: Office = { act: 'tickContext', by: office, line: 'L', paper };
const untick: Office = { act: 'untickContext', by: office, line: 'L', reason: 'wrongPaper' };

test('a tick keeps the line and the paper, and nothing else', () => {
  const { facts, state } = rolloutDoing([], tick);
  expect(facts).toEqual([{ type: 'ContextTicked', line: 'L', paper }]);
  expect(state.ticked).toEqual(['L']);
});

test('taken back, the line may be ticked anew', () => {
  const back = rolloutDoing([tick], untick);
  expect(back.facts).toEqual([{ type: 'ContextUnticked', line: 'L', reason: 'wrongPaper' }]);
  expect(back.state.ticked).toEqual([]);
  expect(rolloutDoing([tick, untick], tick).state.ticked).toEqual(['L']);
});

test('nothing goes down the tree of it', () => {
  expect(rolloutDoing([], tick).state.news).toEqual([]);
});

test('a rollout begun before lines were told to it takes what it is sent', () => {
  const { context: _, ...before } = rolloutBrief;
  const verdict = judgeTick(issued(before), { line: 'anything', paper }, before, '2025-12-01');
  expect(verdict).toEqual({ fact: { type: 'ContextTicked', line: 'anything', paper } });
});

test('a rollout is told the labels of the lines, if there are any', () => {
  const { directive } = readExample('dai-son');
  expect(rolloutBriefFor(directive, false).context).toEqual(['T05', 'T08', 'T09', 'T12']);
  expect(rolloutBriefFor({ ...directive, leftOut: [] }, false)).not.toHaveProperty('context');
});
