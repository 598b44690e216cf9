import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import { useMutation } from '@tanstack/react-query';
import { answerHandOff } from '../api/handOffs';
import type { HandOffQuestion as Question } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { Facts } from '../ui/Facts';
import { Mono } from '../ui/Mono';
import { monospace } from '../ui/fonts';
import { ProblemHelp } from '../ui/ProblemHelp';
import { RelativeTime } from '../ui/RelativeTime';

interface Props {
  asked: Question;
  onAnswered: (yes: boolean) => void;
}

export function HandOffQuestion({ asked, onAnswered }: Props) {
  const t = useTexts().doors.handOff;
  const answer = useMutation({
    mutationFn: (yes: boolean) => answerHandOff(asked.userCode, yes),
    onSuccess: (_, yes) => onAnswered(yes),
  });
  return (
    <Stack spacing={2.5}>
      <Box
        aria-label={t.code}
        role="group"
        sx={{
          py: 2,
          textAlign: 'center',
          border: 1,
          borderColor: 'divider',
          borderRadius: 2,
          bgcolor: 'action.hover',
          fontFamily: monospace,
          fontSize: { xs: 28, sm: 34 },
          fontWeight: 650,
          letterSpacing: '0.08em',
        }}
      >
        {asked.userCode}
      </Box>
      <Facts
        facts={[
          { name: t.computer, value: asked.computer },
          { name: t.address, value: <Mono>{asked.address}</Mono> },
          { name: t.since, value: <RelativeTime instant={asked.createdAt} /> },
        ]}
      />
      <Alert severity="warning" role="note">
        {t.warning}
      </Alert>
      {answer.isError && <ProblemHelp error={answer.error} />}
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
        <BusyButton
          variant="outlined"
          color="error"
          size="large"
          busy={answer.isPending && !answer.variables}
          onClick={() => answer.mutate(false)}
        >
          {t.deny}
        </BusyButton>
        <BusyButton
          variant="contained"
          size="large"
          busy={answer.isPending && answer.variables}
          onClick={() => answer.mutate(true)}
        >
          {t.confirm}
        </BusyButton>
      </Box>
    </Stack>
  );
}
