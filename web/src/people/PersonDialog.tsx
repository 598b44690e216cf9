import Dialog from '@mui/material/Dialog';
import DialogContent from '@mui/material/DialogContent';
import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import { History } from '../audit/History';
import { useTexts } from '../texts/useTexts';
import { DialogHeader } from '../ui/DialogHeader';
import { ProblemHelp } from '../ui/ProblemHelp';
import { EnrollmentBadge } from './EnrollmentBadge';
import { PersonFacts } from './PersonFacts';
import { usePerson } from './usePeople';

const titleId = 'person-title';

export function PersonDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const t = useTexts();
  const { data: person, error } = usePerson(id);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm" aria-labelledby={titleId}>
      <DialogHeader
        id={titleId}
        title={person?.displayName ?? t.people.title}
        badges={person && <EnrollmentBadge enrollment={person.enrollment} />}
        onClose={onClose}
      />
      <DialogContent sx={{ '&&': { pt: 2.5 } }}>
        {person && (
          <Stack spacing={3}>
            <PersonFacts person={person} />
            <History kind="person" id={id} />
          </Stack>
        )}
        {!person &&
          (error ? <ProblemHelp error={error} /> : <LinearProgress aria-label={t.common.loading} />)}
      </DialogContent>
    </Dialog>
  );
}
