import { type ReactNode, useId } from 'react';

interface Props {
  title: ReactNode;
  extra?: ReactNode;
  children: ReactNode;
  className?: string;
}
export const Section = ({ title, extra, children, className = '' }: Props) => {
  const id = useId();
  return (
    <section className={`section ${className}`} aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {extra}
      </div>
      {children}
    </section>
  );
};

export const Empty = ({ children }: { children: ReactNode }) => <p className="empty">{children}</p>;

interface Fact {
  label: string;
  value: ReactNode;
}
export const Facts = ({ facts }: { facts: (Fact | null)[] }) => (
  <dl className="facts">
    {facts.map((fact) =>
      fact ? (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ) : null,
    )}
  </dl>
);
