import Link from '@mui/material/Link';
import { Link as RouterLink } from 'react-router';
import type { RequestExpectation } from '../api/models';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { expectedSentence } from './expectation';

/** What the list says, and the way to the device that is expected. */
export function ExpectedFact({ expected }: { expected: RequestExpectation }) {
  const t = useTexts();
  return (
    <>
      {expectedSentence(expected, t)}{' '}
      {expected.match !== 'withdrawn' && (
        <Link component={RouterLink} to={`${paths.devices}/${expected.deviceId}`}>
          {t.queue.expectation.open}
        </Link>
      )}
    </>
  );
}
