/** Marking words of the document with the keyboard alone: arrows take the next word or line, with Shift they draw it out. */

const STEPS: Record<string, ['forward' | 'backward', 'word' | 'line']> = {
  ArrowRight: ['forward', 'word'],
  ArrowLeft: ['backward', 'word'],
  ArrowDown: ['forward', 'line'],
  ArrowUp: ['backward', 'line'],
};

const holds = (root: HTMLElement, selection: Selection): boolean =>
  selection.rangeCount > 0 && root.contains(selection.anchorNode) && root.contains(selection.focusNode);

/**
 * @param begin where marking begins while nothing is marked: the words of the task that is looked at
 * @returns whether the key was one of marking
 */
export const selectByKey = (root: HTMLElement, begin: Node | null, key: string, drawn: boolean): boolean => {
  const step = STEPS[key];
  const selection = getSelection();
  if (!step || !selection) return false;
  const [way, size] = step;
  const marked = holds(root, selection) && !selection.isCollapsed;
  if (!marked) {
    selection.collapse(begin ?? root, 0);
    selection.modify('extend', 'forward', 'word');
    return true;
  }
  if (!drawn) {
    if (way === 'forward' && size === 'word') selection.collapseToEnd();
    else selection.collapseToStart();
    if (size === 'line' || way === 'backward') selection.modify('move', way, size);
    selection.modify('extend', 'forward', 'word');
  } else selection.modify('extend', way, size);
  const { focusNode } = selection;
  const element = focusNode instanceof Element ? focusNode : focusNode?.parentElement;
  if (!holds(root, selection)) selection.collapse(begin ?? root, 0);
  else element?.scrollIntoView({ block: 'nearest' });
  return true;
};
