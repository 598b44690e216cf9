import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import { useTexts } from '../texts/useTexts';
import { RemoveFleets } from './RemoveFleets';
import { useSimulated } from './useSimulated';

/** With what takes them out again, while they are shown. */
export function SimulatedSwitch() {
  const t = useTexts().enrollmentStatus;
  const [simulated, change] = useSimulated();
  return (
    <>
      <FormControlLabel
        control={<Switch checked={simulated} onChange={(_, on) => change(on)} />}
        label={t.simulated}
        sx={{ mr: 0 }}
      />
      {simulated && <RemoveFleets />}
    </>
  );
}
