import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useMutation } from '@tanstack/react-query';
import { testPolicyHook, type PolicyHookTest } from '../api/policyHook';
import { useTexts } from '../texts/useTexts';
import { BusyButton } from '../ui/BusyButton';
import { Facts } from '../ui/Facts';
import { monospace } from '../ui/fonts';
import { ProblemHelp } from '../ui/ProblemHelp';
import { Section } from '../ui/Section';

const severities: Record<string, 'success' | 'error' | 'info'> = {
  allow: 'success',
  deny: 'error',
  ask: 'info',
};

/** Asks the hook as it is saved about a device that there is not. */
export function HookTest() {
  const t = useTexts().policyHook.test;
  const run = useMutation({ mutationFn: testPolicyHook });
  return (
    <Section
      title={t.title}
      hint={t.hint}
      action={
        <BusyButton variant="outlined" busy={run.isPending} onClick={() => run.mutate()}>
          {t.send}
        </BusyButton>
      }
    >
      {run.error && <ProblemHelp error={run.error} />}
      {run.data && <Result test={run.data} />}
    </Section>
  );
}

function Result({ test }: { test: PolicyHookTest }) {
  const texts = useTexts();
  const t = texts.policyHook.test;
  const sent = [`POST ${test.url}`, ...test.headers.map(({ name, value }) => `${name}: ${value}`)];
  return (
    <Stack spacing={2}>
      <Alert severity={test.says ? severities[test.says] : 'warning'} role="status">
        <AlertTitle>{t.means[test.says ?? 'failed']}</AlertTitle>
        {texts.suppose.codes[test.code] ?? test.code} {test.detail}
      </Alert>
      <Facts
        facts={[
          { name: t.took, value: t.milliseconds(test.milliseconds) },
          { name: t.status, value: test.status },
          { name: t.reason, value: test.reason },
        ]}
        abreast={3}
      />
      <Shown title={t.sent} text={`${sent.join('\n')}\n\n${pretty(test.body)}`} />
      {test.answer && <Shown title={t.answered} text={test.answer} />}
    </Stack>
  );
}

function Shown({ title, text }: { title: string; text: string }) {
  return (
    <Box>
      <Typography variant="h3" sx={{ fontSize: 13, mb: 0.5 }}>
        {title}
      </Typography>
      <Box
        component="pre"
        tabIndex={0}
        role="region"
        aria-label={title}
        sx={{
          m: 0,
          p: 1.5,
          maxHeight: 320,
          overflow: 'auto',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          fontFamily: monospace,
          fontSize: 12.5,
          whiteSpace: 'pre-wrap',
          overflowWrap: 'anywhere',
        }}
      >
        {text}
      </Box>
    </Box>
  );
}

const pretty = (json: string) => JSON.stringify(JSON.parse(json), null, 2);
