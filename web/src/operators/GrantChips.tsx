import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import type { RoleGrant } from '../api/models';
import { useAllGroups } from '../device-groups/useGroups';
import { useTexts } from '../texts/useTexts';

/** Roles with their scope, each a chip. */
export function GrantChips({ grants }: { grants: readonly RoleGrant[] }) {
  const texts = useTexts();
  const t = texts.operators;
  const groups = useAllGroups();
  const scopeOf = ({ everything, groups: ids = [] }: RoleGrant) =>
    everything
      ? t.grants.everything
      : ids
          .map((id) => groups.data?.find((group) => group.id === id)?.name ?? t.grants.unknownGroup)
          .join(', ');

  if (grants.length === 0) return <Box sx={{ color: 'text.secondary' }}>{t.noGrants}</Box>;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, minWidth: 0 }}>
      {grants.map((grant, index) => {
        const label = t.grants.over(texts.permissions.roles[grant.role] ?? grant.role, scopeOf(grant));
        return <Chip key={index} size="small" label={label} title={label} />;
      })}
    </Box>
  );
}
