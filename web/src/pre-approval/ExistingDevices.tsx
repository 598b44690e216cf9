import Box from '@mui/material/Box';
import { chooseExistingDevices, type PreApprovalImport } from '../api/preApprovals';
import { useTexts } from '../texts/useTexts';
import { ProblemHelp } from '../ui/ProblemHelp';
import { useChosen } from '../ui/useChosen';
import { Choice } from './Choice';
import { useImportVerb } from './useImports';

/** What happens to devices that are expected already: the rows below say so at once. */
export function ExistingDevices({ import: one }: { import: PreApprovalImport }) {
  const t = useTexts().importWizard.existing;
  const choose = useImportVerb((action: string) => chooseExistingDevices(one, action));
  const [action, chooseAction] = useChosen(one.existingDeviceAction, choose.mutateAsync);
  const { changed, skipped = 0 } = one.totals;
  if (changed + skipped === 0) return null;
  return (
    <Box>
      <Choice
        label={t.label(changed + skipped)}
        value={action}
        choices={{ replace: t.replace, skip: t.skip }}
        onChange={chooseAction}
      />
      {choose.isError && <ProblemHelp error={choose.error} />}
    </Box>
  );
}
