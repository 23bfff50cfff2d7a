/** From a document to a draft: read, looked at side by side, put right, made. */
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Button, Upload } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { PlanReading, ReadTask } from '../../contracts/http/imports.ts';
import { call } from '../api/client.ts';
import { sentenceOf } from '../api/problem.ts';
import { paths } from '../app/paths.ts';
import { importing as words } from '../i18n/vi/import.ts';
import { PageHead } from '../parts/page-head.tsx';
import { ProblemBox } from '../parts/problem-box.tsx';
import { Section } from '../parts/section.tsx';
import { Against, againstOf } from './against.ts';
import { Anchors } from './anchors.tsx';
import { Heading } from './heading.tsx';
import { keepWork, keptWork } from './kept.ts';
import { isPlanDate } from './plan-date.tsx';
import { type Marked, markedIn, PlanText } from './plan-text.tsx';
import { begin, type Change, change, type Item, leftToSee, planOf, type Work } from './state.ts';
import { TableButtons } from './table-buttons.tsx';
import { TaskList } from './task-list.tsx';
import '../styles/form.css';
import './import.css';

const read = (file: File) => {
  const form = new FormData();
  form.append('files', file);
  return call<PlanReading>('/imports', { method: 'POST', body: form });
};
const readPiece = (work: Work, { start, end }: Marked) =>
  call<{ tasks: ReadTask[] }>('/imports/piece', {
    method: 'POST',
    body: { text: work.reading.text.slice(start, end), start, issuedOn: againstOf(work).issuedOn },
  });

/** What the file dialog offers. Whatever else is dropped here is sent all the same: the answer says why it is not read. */
const FORMATS = { format: '.docx,.pdf,.xlsx,.csv,.txt,.md,.html,.htm', filter: 'native' } as const;

interface ChooseProps {
  /** Another document was left for this one: whoever did so goes on here. */
  again: boolean;
  onRead: (reading: PlanReading) => void;
}
const Choose = ({ again, onRead }: ChooseProps) => {
  const reading = useMutation({ mutationFn: read, onSuccess: onRead });
  const box = useRef<HTMLDivElement | null>(null);
  useEffect(() => {
    if (again) box.current?.querySelector<HTMLElement>('[role="button"]')?.focus();
  }, [again]);
  return (
    <>
      <div className="section section-body" ref={box}>
        <Upload.Dragger
          accept={FORMATS}
          showUploadList={false}
          disabled={reading.isPending}
          aria-label={words.choose}
          beforeUpload={(file) => {
            reading.mutate(file);
            return Upload.LIST_IGNORE;
          }}
        >
          <p aria-live="polite">{reading.isPending ? words.reading : words.chooseHint}</p>
        </Upload.Dragger>
      </div>
      <ProblemBox error={reading.error} />
    </>
  );
};

interface DeskProps {
  work: Work;
  /** Read a moment ago, not taken up again after a reload. */
  fresh: boolean;
  put: (work: Work) => void;
  onAway: () => void;
}
const Desk = ({ work, fresh, put, onAway }: DeskProps) => {
  const root = useRef<HTMLPreElement | null>(null);
  const [hint, setHint] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const navigate = useNavigate();
  const { modal } = App.useApp();
  const client = useQueryClient();
  const act = (one: Change) => {
    setHint(null);
    put(change(work, one));
  };
  const make = useMutation({
    mutationFn: () => call<{ id: string }>('/imports/draft', { method: 'POST', body: planOf(work) }),
    onSuccess: async ({ id }) => {
      keepWork(null);
      await client.invalidateQueries();
      navigate(paths.directive(id));
    },
  });
  const piece = useMutation({
    mutationFn: async ({ marked, parted }: { marked: Marked; parted: Item | null }) => {
      const { tasks } = await readPiece(work, marked);
      if (!parted) return act({ type: 'add', tasks });
      const { span } = parted.task;
      const rest = await readPiece(work, { start: span.start, end: marked.start });
      act({ type: 'replace', id: parted.task.id, tasks: [...rest.tasks, ...tasks] });
    },
    onError: (error) => setHint(sentenceOf(error)),
  });
  const draft = () => {
    setAsked(true);
    const date = work.reading.heading.find(({ name }) => name === 'date')?.value ?? '';
    if (!isPlanDate(date)) return setHint(words.dateWrong);
    setHint(null);
    make.mutate();
  };
  const add = () => {
    const marked = markedIn(root.current);
    if (marked) piece.mutate({ marked, parted: null });
    else setHint(words.markFirst);
  };
  const split = (item: Item) => {
    const marked = markedIn(root.current);
    const { start, end } = item.task.span;
    if (marked && start < marked.start && marked.start < end)
      piece.mutate({ marked: { start: marked.start, end: Math.max(end, marked.end) }, parted: item });
    else setHint(words.markWithin);
  };
  const left = leftToSee(work);
  const away = () => {
    if (!work.touched) return onAway();
    modal.confirm({
      title: words.another,
      content: words.awayAsk(work.reading.file),
      autoFocusButton: 'cancel',
      onOk: onAway,
    });
  };
  return (
    <>
      <div className="plan-bar">
        <b aria-live="polite">{words.left(left)}</b>
        <Button onClick={add}>{words.add}</Button>
        <TableButtons work={work} onBack={(table) => act({ type: 'table', table })} onSay={setHint} />
        <Button onClick={away}>{words.another}</Button>
        <Button type="primary" loading={make.isPending} onClick={draft}>
          {make.isPending ? words.making : words.make}
        </Button>
      </div>
      {hint && (
        <p className="plan-question" role="status">
          {hint}
        </p>
      )}
      {make.error && <ProblemBox error={make.error} lead={words.notMade} />}
      {work.reading.notes.map((note) => (
        <p key={note} className="plan-question">
          {note}
        </p>
      ))}
      <div className="plan-desk">
        <Section title={words.document} className="plan-side">
          <p className="quiet plan-keys">{words.textKeys}</p>
          <PlanText
            work={work}
            root={root}
            onGo={(to) => act({ type: 'go', to })}
            onAdd={add}
            onSplit={() => {
              const here = work.items.find(({ task }) => task.id === work.at);
              if (here) split(here);
            }}
          />
        </Section>
        <div className="plan-side">
          <Section title={words.tasks(work.items.length)}>
            <p className="quiet plan-keys">{words.keys}</p>
            <Against value={againstOf(work)}>
              <TaskList work={work} fresh={fresh} act={act} onSplit={split} />
            </Against>
          </Section>
          <Anchors work={work} onExpect={(name, on) => act({ type: 'expect', name, on })} />
          <Heading
            work={work}
            asked={asked}
            onChange={(name, value) => act({ type: 'heading', name, value })}
          />
        </div>
      </div>
    </>
  );
};

export const ImportPlanPage = () => {
  const [work, setWork] = useState<Work | null>(keptWork);
  const [fresh, setFresh] = useState(false);
  const [again, setAgain] = useState(false);
  useEffect(() => keepWork(work), [work]);
  return (
    <div className="page page-wide">
      <PageHead title={words.title} acts={<Link to={paths.remembered}>{words.memoryTitle}</Link>}>
        <p className="quiet">{words.about}</p>
      </PageHead>
      {work ? (
        <Desk
          work={work}
          fresh={fresh}
          put={setWork}
          onAway={() => {
            setAgain(true);
            setWork(null);
          }}
        />
      ) : (
        <Choose
          again={again}
          onRead={(reading) => {
            setFresh(true);
            setWork(begin(reading));
          }}
        />
      )}
    </div>
  );
};
