import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useId, useState } from 'react';
import type { EnrollmentAttempt, EnrollmentHappening } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { ExactTime } from '../ui/RelativeTime';
import { Mono } from '../ui/Mono';
import { preparationText } from './preparationText';

/** Every event as it was recorded, for whoever wants to know. */
export function Happenings({ attempt }: { attempt: EnrollmentAttempt }) {
  const t = useTexts().enrollmentStatus.timeline;
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <Button
        size="small"
        aria-expanded={open}
        aria-controls={id}
        endIcon={<ExpandMoreIcon sx={{ transform: open ? 'rotate(180deg)' : 'none' }} />}
        onClick={() => setOpen(!open)}
      >
        {t.events(attempt.events.length)}
      </Button>
      <Box id={id} hidden={!open} component="ol" sx={{ m: 0, mt: 1, pl: 0, listStyle: 'none' }}>
        {attempt.events.map((happened) => (
          <Happening key={happened.seq} happened={happened} />
        ))}
        {attempt.moreEvents && <li>{t.moreEvents}</li>}
      </Box>
    </div>
  );
}

function Happening({
  happened: { seq, at, kind, toState, waitingFor, actor, data },
}: {
  happened: EnrollmentHappening;
}) {
  const texts = useTexts();
  const t = texts.enrollmentStatus;
  const prepared = preparationText({ kind, data }, texts.devicePreparation);
  const what =
    kind === 'state' && toState
      ? (t.states[toState] ?? toState)
      : kind === 'wait'
        ? t.timeline.waitsFor(t.waits[waitingFor ?? ''] ?? '')
        : kind === 'sectionTimeout'
          ? t.subStatus.stalled
          : (prepared ?? kind);
  return (
    <Box
      component="li"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, py: 0.5, borderTop: 1, borderColor: 'divider' }}
    >
      <Box sx={{ minWidth: 32, color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>{seq}</Box>
      <Box sx={{ minWidth: 190, color: 'text.secondary' }}>
        <ExactTime instant={at} />
      </Box>
      <Box sx={{ flex: 1, minWidth: 160 }}>
        {what}
        {data && prepared === undefined && <Mono>{data}</Mono>}
      </Box>
      <Box sx={{ color: 'text.secondary' }}>{t.timeline.actors[actor] ?? actor}</Box>
    </Box>
  );
}
