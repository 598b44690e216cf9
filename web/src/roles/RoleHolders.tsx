import KeyIcon from '@mui/icons-material/KeyOutlined';
import PersonIcon from '@mui/icons-material/PersonOutlined';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ApiToken, Operator } from '../api/models';
import { GrantChips } from '../operators/GrantChips';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';
import { holdersOf } from './holders';

interface Props {
  roles: readonly string[];
  operators: readonly Operator[];
  tokens: readonly ApiToken[];
}

export function RoleHolders({ roles, operators, tokens }: Props) {
  const texts = useTexts();
  const t = texts.operators.roles;
  return (
    <Box sx={{ display: 'grid', gap: 2.5, gridTemplateColumns: { md: '1fr 1fr' } }}>
      {roles.map((role) => {
        const holders = holdersOf(role, operators, tokens);
        return (
          <Box key={role} sx={{ minWidth: 0 }}>
            <Typography variant="h3" sx={{ mb: 0.5 }}>
              {texts.permissions.roles[role] ?? role}
            </Typography>
            {holders.length === 0 && <Typography color="textSecondary">{t.nobody}</Typography>}
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.75 }}>
              {holders.map(({ kind, name, grant }, index) => (
                <Box
                  key={index}
                  component="li"
                  sx={{
                    display: 'flex',
                    flexWrap: 'wrap',
                    alignItems: 'center',
                    gap: 1,
                    overflowWrap: 'anywhere',
                  }}
                >
                  <span>{name}</span>
                  {kind === 'service' ? (
                    <Badge tone="neutral" icon={<KeyIcon />} label={t.service} />
                  ) : (
                    <Badge tone="info" icon={<PersonIcon />} label={t.operator} />
                  )}
                  <GrantChips grants={[grant]} />
                </Box>
              ))}
            </Box>
          </Box>
        );
      })}
    </Box>
  );
}
