import type { ReactNode } from 'react';

interface Props {
  eyebrow?: ReactNode;
  title: string;
  children?: ReactNode;
  acts?: ReactNode;
}
export const PageHead = ({ eyebrow, title, children, acts }: Props) => (
  <div className="page-head">
    <div>
      {eyebrow && <div className="eyebrow">{eyebrow}</div>}
      <h1>{title}</h1>
      {children}
    </div>
    {acts && <div className="page-head-acts">{acts}</div>}
  </div>
);
