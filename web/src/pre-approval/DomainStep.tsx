import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import LinearProgress from '@mui/material/LinearProgress';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useDomains } from '../directories/useDirectories';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { Section } from '../ui/Section';
import { StepActions } from './StepActions';

const local = 'local';

/** Muster itself, or a directory in which login names are looked up. */
export function DomainStep({ onNext }: { onNext: (domain: string) => void }) {
  const texts = useTexts();
  const t = texts.preApproval;
  const wizard = texts.directories.wizard;
  const domains = useDomains();
  const [chosen, setChosen] = useState(local);
  if (domains.isPending) return <LinearProgress aria-label={texts.common.loading} />;
  if (!domains.data)
    return (
      <ErrorState title={wizard.unavailable} error={domains.error} onRetry={() => void domains.refetch()} />
    );
  return (
    <Section title={t.domain.title} hint={t.domain.hint}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <RadioGroup
          value={chosen}
          aria-label={t.domain.title}
          onChange={(_, domain) => setChosen(domain)}
          sx={{ gap: 1 }}
        >
          {domains.data.map(({ domain, name, kind }) => (
            <FormControlLabel
              key={domain}
              value={domain}
              control={<Radio />}
              label={
                <>
                  {kind === local ? t.domain.local : name}
                  <Typography variant="body2" color="textSecondary">
                    {kind === local ? t.domain.localHint : wizard.directoryHint}
                  </Typography>
                </>
              }
            />
          ))}
        </RadioGroup>
        <StepActions>
          <Button variant="contained" onClick={() => onNext(chosen)}>
            {t.next}
          </Button>
        </StepActions>
      </Box>
    </Section>
  );
}
