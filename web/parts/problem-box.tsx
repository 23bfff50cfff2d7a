import { Refused, sentenceOf } from '../api/problem.ts';

interface Props {
  error: unknown;
  /** What did not happen: "Chưa ghi nhận được:". */
  lead?: string;
}
/** A refusal in the form it belongs to: the sentence with the way out, and each place it speaks of. */
export const ProblemBox = ({ error, lead }: Props) => (
  <div role="alert">
    {error !== null && error !== undefined && (
      <div className="problem">
        <p>
          {lead && <strong>{lead} </strong>}
          {sentenceOf(error)}
        </p>
        {error instanceof Refused && error.fields.length > 0 && (
          <ul>
            {[...new Set(error.fields.map(({ message }) => message))].map((message) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        )}
      </div>
    )}
  </div>
);
