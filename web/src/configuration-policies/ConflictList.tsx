import Box from '@mui/material/Box';
import { Link } from 'react-router';
import type { ConfigurationConflict } from '../api/models';
import { paths } from '../shell/paths';
import { useTexts } from '../texts/useTexts';
import { Mono } from '../ui/Mono';

export function ConflictList({ conflicts }: { conflicts: readonly ConfigurationConflict[] }) {
  const t = useTexts().configurationPolicies;
  return (
    <Box component="ul" sx={{ m: 0, pl: 2, overflowWrap: 'anywhere' }}>
      {conflicts.map(({ key, policyId, policyName, result }) => (
        <li key={`${key} ${policyId}`}>
          <Mono>{key}</Mono>{' '}
          <Link to={`${paths.configuration}/${policyId}`} style={{ color: 'inherit' }}>
            {policyName}
          </Link>{' '}
          ({t.conflictResults[result] ?? result})
        </li>
      ))}
    </Box>
  );
}
