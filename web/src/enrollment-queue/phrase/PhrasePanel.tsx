import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { EnrollmentRequest } from '../../api/models';
import { useTexts } from '../../texts/useTexts';
import { PhraseWords } from './PhraseWords';

interface Props {
  request: EnrollmentRequest;
  /** Somebody is to compare: says what to ask, or why there is nothing to compare. */
  deciding: boolean;
}

export function PhrasePanel({ request, deciding }: Props) {
  const t = useTexts().phrase;
  if (!request.phrase && !deciding) return null;
  return (
    <Box
      component="section"
      sx={{
        border: 1,
        borderColor: request.phrase ? 'primary.main' : 'divider',
        borderRadius: 2,
        p: 2,
        bgcolor: request.phrase ? 'action.hover' : undefined,
      }}
    >
      <Typography variant="h3" sx={{ mb: 0.75 }}>
        {t.title}
      </Typography>
      {request.phrase && <PhraseWords phrase={request.phrase} />}
      {deciding && (
        <Typography variant="body2" sx={{ mt: request.phrase ? 1 : 0, color: 'text.secondary' }}>
          {request.phrase ? t.ask : t.none}
        </Typography>
      )}
    </Box>
  );
}
