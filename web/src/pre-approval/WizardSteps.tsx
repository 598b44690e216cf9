import Box from '@mui/material/Box';
import Step from '@mui/material/Step';
import StepLabel from '@mui/material/StepLabel';
import Stepper from '@mui/material/Stepper';
import useMediaQuery from '@mui/material/useMediaQuery';
import { useTexts } from '../texts/useTexts';
import { steps, type Step as WizardStep } from './importStep';

/** Where one is, and what is still to come. */
export function WizardSteps({ step }: { step: WizardStep }) {
  const t = useTexts().preApproval;
  const narrow = useMediaQuery((theme) => theme.breakpoints.down('sm'));
  const active = steps.indexOf(step);
  if (narrow) {
    return (
      <Box sx={{ color: 'text.secondary' }}>
        {t.stepOf(active + 1, steps.length)} <strong>{t.steps[step]}</strong>
      </Box>
    );
  }
  return (
    <Stepper activeStep={active} aria-label={t.stepsLabel}>
      {steps.map((one) => (
        <Step key={one}>
          <StepLabel aria-current={one === step ? 'step' : undefined}>{t.steps[one]}</StepLabel>
        </Step>
      ))}
    </Stepper>
  );
}
