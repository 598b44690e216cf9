import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import type { EnrollmentRequest } from '../api/models';
import { useTexts } from '../texts/useTexts';

interface Props {
  request: EnrollmentRequest;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A device that was here before may come back into the groups that it was in. */
export function FormerGroups({ request, checked, onChange }: Props) {
  const t = useTexts().request;
  const names = request.formerGroups?.map((group) => group.name) ?? [];
  if (names.length === 0) return null;

  return (
    <FormControlLabel
      control={<Checkbox checked={checked} onChange={(event) => onChange(event.target.checked)} />}
      label={t.formerGroups(names.join(', '))}
    />
  );
}
