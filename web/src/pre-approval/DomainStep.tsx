import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { useTexts } from '../texts/useTexts';
import { Section } from '../ui/Section';
import { StepActions } from './StepActions';

const local = 'local';

export function DomainStep({ onNext }: { onNext: (domain: string) => void }) {
  const t = useTexts().preApproval;
  return (
    <Section title={t.domain.title} hint={t.domain.hint}>
      <Box sx={{ display: 'grid', gap: 2 }}>
        <RadioGroup value={local} aria-label={t.domain.title}>
          <FormControlLabel
            value={local}
            control={<Radio />}
            label={
              <>
                {t.domain.local}
                <Typography variant="body2" color="textSecondary">
                  {t.domain.localHint}
                </Typography>
              </>
            }
          />
        </RadioGroup>
        <StepActions>
          <Button variant="contained" onClick={() => onNext(local)}>
            {t.next}
          </Button>
        </StepActions>
      </Box>
    </Section>
  );
}
