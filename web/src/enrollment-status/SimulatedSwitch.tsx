import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useTexts } from '../texts/useTexts';
import { useSimulated } from './useSimulated';

export function SimulatedSwitch() {
  const t = useTexts().enrollmentStatus;
  const [simulated, change] = useSimulated();
  return (
    <FormControlLabel
      control={<Switch checked={simulated} onChange={(_, on) => change(on)} />}
      label={t.simulated}
      sx={{ mr: 0 }}
    />
  );
}
