import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { ClaimRule } from '../api/identityProviders';
import { useTexts } from '../texts/useTexts';
import { emptyRule } from './providerDraft';

interface Props {
  rules: ClaimRule[];
  fault?: string;
  onChange: (rules: ClaimRule[]) => void;
}

export function RulesTable({ rules, fault, onChange }: Props) {
  const { rules: t, roles } = useTexts().identityProviders;
  const change = (at: number, part: Partial<ClaimRule>) =>
    onChange(rules.map((rule, i) => (i === at ? { ...rule, ...part } : rule)));

  return (
    <Box component="section" aria-label={t.title}>
      <Typography variant="h3">{t.title}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1.5 }}>
        {rules.length === 0 ? t.none : t.hint}
      </Typography>
      {fault && <Alert severity="error">{fault}</Alert>}
      {rules.map((rule, at) => (
        <Stack
          key={at}
          direction={{ xs: 'column', sm: 'row' }}
          spacing={1}
          sx={{ mb: 1.5, alignItems: 'center' }}
        >
          {(['claim', 'value'] as const).map((name) => (
            <TextField
              key={name}
              size="small"
              fullWidth
              label={t[name]}
              value={rule[name]}
              onChange={(event) => change(at, { [name]: event.target.value })}
              slotProps={{ htmlInput: { 'aria-label': t.nth(t[name], at + 1), spellCheck: false } }}
            />
          ))}
          <TextField
            select
            size="small"
            fullWidth
            label={t.role}
            value={rule.role}
            onChange={(event) => change(at, { role: event.target.value })}
          >
            {Object.entries(roles).map(([role, name]) => (
              <MenuItem key={role} value={role}>
                {name}
              </MenuItem>
            ))}
          </TextField>
          <Typography variant="body2" sx={{ minWidth: 110 }}>
            {rule.everything ? t.everywhere : t.groups(rule.groups?.length ?? 0)}
          </Typography>
          <IconButton
            aria-label={t.remove(at + 1)}
            onClick={() => onChange(rules.filter((_, i) => i !== at))}
          >
            <DeleteIcon />
          </IconButton>
        </Stack>
      ))}
      <Button variant="outlined" onClick={() => onChange([...rules, emptyRule])}>
        {t.add}
      </Button>
    </Box>
  );
}
