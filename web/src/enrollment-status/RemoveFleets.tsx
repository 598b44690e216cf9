import Button from '@mui/material/Button';
import { useState } from 'react';
import type { SimulatedFleet } from '../api/models';
import { useMay } from '../permissions/useMay';
import { useTexts } from '../texts/useTexts';
import { RemoveFleetsDialog } from './RemoveFleetsDialog';
import { useSimulatedFleets } from './useSimulatedFleets';

/** Shown where there is something to remove, to those who may. */
export function RemoveFleets() {
  const t = useTexts().enrollmentStatus.removeFleets;
  const may = useMay('administer');
  const { data: fleets = [] } = useSimulatedFleets(may);
  // What was seen when the dialog opened is what is decided on.
  const [asked, setAsked] = useState<readonly SimulatedFleet[] | null>(null);
  return (
    <>
      {fleets.length > 0 && (
        <Button color="inherit" onClick={() => setAsked(fleets)}>
          {t.open}
        </Button>
      )}
      {asked && <RemoveFleetsDialog fleets={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
