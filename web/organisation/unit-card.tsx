/** One unit: how to reach it, its periods, what it was called before, its people and their accounts. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { NewPassword, OrganisationUnit } from '../../contracts/http/index.ts';
import { sayDate } from '../../contracts/vi/dates.ts';
import { ROLE_WORDS, UNIT_KIND_WORDS } from '../../contracts/vi/words.ts';
import { call } from '../api/client.ts';
import { useSignedIn } from '../api/me.ts';
import { sentenceOf } from '../api/problem.ts';
import { queries } from '../api/queries.ts';
import { paths } from '../app/paths.ts';
import { AssignmentForm } from '../assignments/assignment-form.tsx';
import { AssignmentList } from '../assignments/assignment-list.tsx';
import { DelegationForm } from '../delegations/delegation-form.tsx';
import { app } from '../i18n/vi/app.ts';
import { assignments } from '../i18n/vi/assignments.ts';
import { delegations, handOver } from '../i18n/vi/delegations.ts';
import { organisation as words } from '../i18n/vi/organisation.ts';
import { Kin } from '../parts/kin.tsx';
import { Read } from '../parts/read.tsx';
import { Empty, Facts, Section } from '../parts/section.tsx';
import { HandOverForm } from './hand-over-form.tsx';

type Person = OrganisationUnit['people'][number];
const period = ({ from, to }: { from: string | null; to: string | null }): string =>
  [from && words.validFrom(sayDate(from)), to && words.validTo(sayDate(to))].filter(Boolean).join(' ');
const fact = (label: string, value: string | null) => (value ? { label, value } : null);

const Reset = ({ person }: { person: Person }) => {
  const { modal } = App.useApp();
  const client = useQueryClient();
  const reset = useMutation({
    mutationFn: () =>
      call<NewPassword>(`/organisation/people/${encodeURIComponent(person.code)}/password`, {
        method: 'POST',
        body: {},
      }),
    onSuccess: ({ email, password }) => {
      modal.info({
        title: words.resetDone,
        content: (
          <>
            <p>{email}</p>
            <p className="first-password">{password}</p>
            <p>{words.once}</p>
          </>
        ),
      });
      return client.invalidateQueries();
    },
    onError: (error) => modal.error({ title: words.reset, content: sentenceOf(error) }),
  });
  return (
    <Button
      size="small"
      loading={reset.isPending}
      onClick={() =>
        modal.confirm({
          title: words.reset,
          content: words.resetAsk(person.title),
          onOk: () => reset.mutate(),
        })
      }
    >
      {words.reset}
    </Button>
  );
};

const TITLES = { delegate: delegations.recordOf, handOver: handOver.of, assign: assignments.recordOf };

/** Papers about a post: who stands in for it, what it follows, and to whom it hands over when it leaves. */
const PostActs = ({ person, people }: { person: Person; people: Person[] }) => {
  const me = useSignedIn();
  const [open, setOpen] = useState<'delegate' | 'handOver' | 'assign' | null>(null);
  const others = people.filter(({ code, roles }) => code !== person.code && roles.length > 0);
  const { today } = me.clock;
  const close = () => setOpen(null);
  const keeps = (me.isOffice || me.isAdministrator) && me.substitute === null && person.roles.length > 0;
  if (!keeps) return null;
  return (
    <>
      <Button size="small" onClick={() => setOpen('delegate')}>
        {delegations.record}
      </Button>
      {me.isOffice && (
        <>
          <Button size="small" onClick={() => setOpen('handOver')}>
            {handOver.title}
          </Button>
          <Button
            size="small"
            aria-label={assignments.recordOf(person.title)}
            onClick={() => setOpen('assign')}
          >
            {assignments.record}
          </Button>
        </>
      )}
      <Drawer
        open={open !== null}
        onClose={close}
        size={Math.min(520, innerWidth)}
        destroyOnHidden
        closable={{ 'aria-label': app.close }}
        title={open === null ? '' : TITLES[open](person.title)}
      >
        {open === 'assign' ? (
          <AssignmentForm post={person.code} follows={person.follows} today={today} onDone={close} />
        ) : open === 'delegate' ? (
          <DelegationForm from={person.code} posts={others} today={today} onDone={close} />
        ) : (
          <HandOverForm post={person.code} others={others} today={today} onDone={close} />
        )}
      </Drawer>
    </>
  );
};

const PersonLine = ({ person, people }: { person: Person; people: Person[] }) => {
  const { isAdministrator } = useSignedIn();
  const marks = [
    person.roles.length === 0 && handOver.left,
    !person.hasAccount && words.noAccount,
    person.mustChange && words.mustChange,
    person.bounced && words.bounced,
  ].filter(Boolean);
  return (
    <li>
      <span>
        {person.title}{' '}
        <span className="quiet">{person.roles.map((role) => ROLE_WORDS[role]).join(', ')}</span>
      </span>
      <span className="quiet">{person.email}</span>
      <span>{marks.join(', ')}</span>
      <span className="person-acts">
        {isAdministrator && person.roles.length > 0 && <Reset person={person} />}
        <PostActs person={person} people={people} />
      </span>
      {person.follows.length > 0 && (
        <div className="person-follows">
          <span className="quiet">{assignments.follows}</span>
          <AssignmentList
            items={person.follows}
            other={({ unit }) => <Link to={paths.organisationUnit(unit.code)}>{unit.name}</Link>}
          />
        </div>
      )}
    </li>
  );
};

export const UnitCard = ({ code }: { code: string }) => (
  <Read of={useQuery(queries.organisationUnit(code))}>
    {({ unit, people, former, predecessors, successors, followers }) => (
      <>
        <Section title={unit.name}>
          <div className="section-body">
            <Facts
              facts={[
                fact(words.kind, UNIT_KIND_WORDS[unit.kind]),
                fact(words.mailbox, unit.mailbox),
                fact(words.committeeMailbox, unit.committeeMailbox),
                fact(words.phone, unit.phone),
                fact(words.address, unit.address),
                fact(words.term, period(unit.committeeTerm)),
                fact(words.valid, period(unit.valid) || words.always),
                fact(words.tags, unit.tags.join(', ')),
                former.length > 0
                  ? {
                      label: words.former,
                      value: former.map(({ until, name, parent }) => (
                        <p key={until}>{words.formerLine(sayDate(until), name, parent?.name ?? null)}</p>
                      )),
                    }
                  : null,
              ]}
            />
            <Kin kin={{ predecessors, successors }} to={paths.organisationUnit} />
          </div>
        </Section>
        {(followers.length > 0 || unit.kind === 'cell') && (
          <Section title={assignments.followers}>
            {followers.length === 0 ? (
              <Empty>{assignments.followersEmpty}</Empty>
            ) : (
              <div className="section-body">
                <AssignmentList items={followers} other={({ post }) => post.title} />
              </div>
            )}
          </Section>
        )}
        <Section title={words.people(people.length)}>
          {people.length === 0 && <Empty>{words.nobody}</Empty>}
          <ul className="rows organisation-rows">
            {people.map((person) => (
              <PersonLine key={person.code} person={person} people={people} />
            ))}
          </ul>
        </Section>
      </>
    )}
  </Read>
);
