/** Shown on every screen while one sits at another's desk. */
import { sayDay } from '../../contracts/vi/dates.ts';
import { takePlace } from '../api/in-place.ts';
import { useSignedIn } from '../api/me.ts';
import { frame as words } from '../i18n/vi/frame.ts';

export const PlaceNote = () => {
  const { substitute, person } = useSignedIn();
  if (!substitute) return null;
  return (
    <p className="clock-note place-note">
      {words.inPlace(person.title, sayDay(substitute.until))}{' '}
      <button type="button" className="link-button" onClick={() => takePlace(null)}>
        {words.leavePlace}
      </button>
    </p>
  );
};
