import Box from '@mui/material/Box';
import { chooseExistingDevices, type PreApprovalImport } from '../api/preApprovals';
import { useTexts } from '../texts/useTexts';
import { ProblemHelp } from '../ui/ProblemHelp';
import { Choice } from './Choice';
import { useImportVerb } from './useImports';

/** What happens to devices that are expected already: the rows below say so at once. */
export function ExistingDevices({ import: one }: { import: PreApprovalImport }) {
  const t = useTexts().importWizard.existing;
  const choose = useImportVerb((action: string) => chooseExistingDevices(one, action));
  const { changed, skipped = 0 } = one.totals;
  if (changed + skipped === 0) return null;
  return (
    <Box>
      <Choice
        label={t.label(changed + skipped)}
        value={choose.isPending ? choose.variables : one.existingDeviceAction}
        choices={{ replace: t.replace, skip: t.skip }}
        onChange={(action) => choose.mutate(action)}
      />
      {choose.isError && <ProblemHelp error={choose.error} />}
    </Box>
  );
}
