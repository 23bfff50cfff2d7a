import { Navigate } from 'react-router';
import { useSignedIn } from '../api/me.ts';
import { paths } from './paths.ts';
import { railFor } from './rail-items.ts';

/** The first word of one's rail is what one comes for. */
export const Home = () => <Navigate to={railFor(useSignedIn())[0]?.to ?? paths.directives} replace />;
