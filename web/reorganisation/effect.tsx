/** What a reorganisation does, or did: units, posts, steps by heir, letters. */
import type { ReactNode } from 'react';
import type { EffectView } from '../../contracts/http/index.ts';
import { reorganisation as words } from '../i18n/vi/reorganisation.ts';

const Part = ({ title, lines }: { title: string; lines: { key: string; line: ReactNode }[] }) =>
  lines.length > 0 ? (
    <section className="effect-part">
      <h3>{title}</h3>
      <ul>
        {lines.map(({ key, line }) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
    </section>
  ) : null;

export const Effect = ({ effect }: { effect: EffectView }) => {
  const { begun, ended, moved, renamed, people, steps, letters } = effect;
  return (
    <div className="section-body effect">
      <Part
        title={words.begun}
        lines={begun.map(({ code, name, parent }) => ({
          key: code,
          line: `${name} (${code}), ${words.below(parent.name)}`,
        }))}
      />
      <Part
        title={words.ended}
        lines={ended.map(({ code, name, heirs }) => ({
          key: code,
          line: `${name} (${code}), ${heirs.length > 0 ? words.by(heirs.map((heir) => heir.name).join(', ')) : words.dissolved}`,
        }))}
      />
      <Part
        title={words.moved}
        lines={moved.map(({ code, name, from, to }) => ({
          key: code,
          line: `${name} (${code}), ${words.fromTo(from?.name ?? '…', to.name)}`,
        }))}
      />
      <Part
        title={words.renamed}
        lines={renamed.map(({ code, from, to }) => ({ key: code, line: `${from} → ${to}` }))}
      />
      <Part
        title={words.people}
        lines={people.map(({ code, title, from, to }) => ({
          key: code,
          line: `${title}, ${words.fromTo(from.name, to.name)}`,
        }))}
      />
      <Part
        title={words.steps(steps.length)}
        lines={steps.map(({ directive, unit, step, title, to }) => ({
          key: `${directive.code} ${unit.code} ${step}`,
          line: (
            <>
              {title} <span className="quiet">{directive.name}</span>,{' '}
              {to ? words.fromTo(unit.name, to.name) : `${unit.name}: ${words.closes}`}
            </>
          ),
        }))}
      />
      <Part
        title={words.letters}
        lines={letters.map(({ directive, unit, steps: n }) => ({
          key: `${directive.code} ${unit.code}`,
          line: words.letter(unit.name, directive.name, n),
        }))}
      />
    </div>
  );
};
