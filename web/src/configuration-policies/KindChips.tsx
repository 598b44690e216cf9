import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import { useTexts } from '../texts/useTexts';
import { kindIcon } from './KindBadge';
import { policyKinds } from './kinds';

interface Props {
  value: string | undefined;
  onChange: (kind: string) => void;
}

/** Shows policies of one kind; pressed again, of all. */
export function KindChips({ value, onChange }: Props) {
  const t = useTexts().configurationPolicies;
  return (
    <Box role="group" aria-label={t.columns.kind} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
      {policyKinds.map((kind) => (
        <Chip
          key={kind}
          icon={kindIcon(kind)}
          label={t.kinds[kind]}
          aria-pressed={value === kind}
          color={value === kind ? 'primary' : 'default'}
          variant={value === kind ? 'filled' : 'outlined'}
          onClick={() => onChange(value === kind ? '' : kind)}
        />
      ))}
    </Box>
  );
}
