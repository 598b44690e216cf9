import Button from '@mui/material/Button';
import { useMutation } from '@tanstack/react-query';
import { addOwner, listPossibleOwners } from '../../api/groupRules';
import { problemCode, ProblemError } from '../../api/problem';
import { useMay } from '../../permissions/useMay';
import { useTexts } from '../../texts/useTexts';
import { ProblemHelp } from '../../ui/ProblemHelp';

interface Props {
  error: unknown;
  /** The group that was refused. */
  group: string | null;
  /** The owner is there now: what was refused is tried again. */
  onRepaired: () => void;
}

const OWNER_MISSING = 'firstPartyAppNotAnOwner';

async function addProvisioner(group: string): Promise<void> {
  const service = (await listPossibleOwners()).find(({ kind }) => kind === 'service_identity');
  if (!service) throw new ProblemError({ status: 0, code: 'not_found', title: 'EnrollmentProvisioner' });
  await addOwner(group, service);
}

/** Why a policy was not saved, in the server's words, and a button where one click mends it. */
export function RefusedGroup({ error, group, onRepaired }: Props) {
  const t = useTexts().devicePreparation.target;
  const mayRepair = useMay('manage_groups');
  const repair = useMutation({ mutationFn: addProvisioner, onSuccess: onRepaired });
  const mends = problemCode(error) === OWNER_MISSING && group !== null && mayRepair;
  return (
    <>
      <ProblemHelp error={error} />
      {mends && (
        <Button
          variant="outlined"
          loading={repair.isPending}
          onClick={() => repair.mutate(group)}
          sx={{ alignSelf: 'flex-start' }}
        >
          {t.addOwner}
        </Button>
      )}
      {repair.isError && <ProblemHelp error={repair.error} />}
    </>
  );
}
