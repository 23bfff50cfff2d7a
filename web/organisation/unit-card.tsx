/** One unit: how to reach it, its periods, what it was called before, its people and their accounts. */
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import type { NewPassword, OrganisationUnit } from '../../contracts/http/index.ts';
import { sayDate } from '../../contracts/vi/dates.ts';
import { ROLE_WORDS, UNIT_KIND_WORDS } from '../../contracts/vi/words.ts';
import { call } from '../api/client.ts';
import { useSignedIn } from '../api/me.ts';
import { sentenceOf } from '../api/problem.ts';
import { queries } from '../api/queries.ts';
import { paths } from '../app/paths.ts';
import { organisation as words } from '../i18n/vi/organisation.ts';
import { Kin } from '../parts/kin.tsx';
import { Read } from '../parts/read.tsx';
import { Empty, Facts, Section } from '../parts/section.tsx';

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

const PersonLine = ({ person }: { person: Person }) => {
  const { isAdministrator } = useSignedIn();
  const marks = [
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
      {isAdministrator ? <Reset person={person} /> : <span />}
    </li>
  );
};

export const UnitCard = ({ code }: { code: string }) => (
  <Read of={useQuery(queries.organisationUnit(code))}>
    {({ unit, people, former, predecessors, successors }) => (
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
        <Section title={words.people(people.length)}>
          {people.length === 0 && <Empty>{words.nobody}</Empty>}
          <ul className="rows organisation-rows">
            {people.map((person) => (
              <PersonLine key={person.code} person={person} />
            ))}
          </ul>
        </Section>
      </>
    )}
  </Read>
);
