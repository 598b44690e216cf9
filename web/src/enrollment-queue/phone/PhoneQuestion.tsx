import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { Link } from 'react-router';
import type { EnrollmentRequest } from '../../api/models';
import { paths } from '../../shell/paths';
import { useTexts } from '../../texts/useTexts';
import { Facts } from '../../ui/Facts';
import { RelativeTime } from '../../ui/RelativeTime';
import { ConflictBadge } from '../ConflictBadge';
import { PhraseWords } from '../phrase/PhraseWords';
import { platformName } from '../platformName';
import { PhoneDecision } from './PhoneDecision';

/** Which device asks, the words, and the two answers; or what has to be done elsewhere before. */
export function PhoneQuestion({ request }: { request: EnrollmentRequest }) {
  const texts = useTexts();
  const t = texts.phone;
  const f = texts.request.fields;
  const { phrase, decidable, person } = request;
  const answerable = decidable && phrase && person;
  const hindrance = !decidable ? texts.request.notYours : !person ? t.noPerson : texts.phrase.none;
  return (
    <Stack spacing={2.5}>
      <Facts
        facts={[
          { name: t.device, value: request.displayName },
          { name: f.person, value: person?.displayName ?? texts.queue.noPerson },
          { name: f.platform, value: `${platformName(request.platform)}, ${request.osVersion}` },
          { name: f.requestedAt, value: <RelativeTime instant={request.requestedAt} /> },
        ]}
      />
      {request.conflict && (
        <Alert severity="warning" icon={false}>
          <ConflictBadge /> {texts.queue.conflictHint}
        </Alert>
      )}
      {phrase && <PhraseWords phrase={phrase} size={30} />}
      {answerable ? (
        <PhoneDecision request={request} />
      ) : (
        <>
          <Alert severity="info">{hindrance}</Alert>
          <Button
            component={Link}
            to={`${paths.queue}?request=${request.id}`}
            variant="outlined"
            size="large"
            fullWidth
          >
            {t.toRequest}
          </Button>
        </>
      )}
    </Stack>
  );
}
