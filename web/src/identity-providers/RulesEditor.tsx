import AddIcon from '@mui/icons-material/Add';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { GrantLine } from '../operators/GrantLine';
import { useRoles } from '../operators/useOperators';
import { useTexts } from '../texts/useTexts';
import { addRule, type RuleDraft } from './providerDraft';
import { RuleClaim } from './RuleClaim';

interface Props {
  rules: RuleDraft[];
  /** Faults are shown once somebody has tried to go on. */
  checked: boolean;
  fault?: string;
  onChange: (rules: RuleDraft[]) => void;
}

/** Who gets which role, and where. */
export function RulesEditor({ rules, checked, fault, onChange }: Props) {
  const t = useTexts().identityProviders.rules;
  const roles = useRoles();
  const titleId = useId();
  const change = (next: RuleDraft) => onChange(rules.map((old) => (old.key === next.key ? next : old)));
  return (
    <Box component="section" aria-labelledby={titleId} sx={{ display: 'grid', gap: 1 }}>
      <Typography id={titleId} variant="h3">
        {t.title}
      </Typography>
      <Typography color="textSecondary">{rules.length === 0 ? t.none : t.hint}</Typography>
      {fault && <Alert severity="error">{fault}</Alert>}
      {rules.length > 0 && (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
          {rules.map((rule, at) => (
            <GrantLine
              key={rule.key}
              line={rule}
              table={roles.data}
              checked={checked}
              removes={t.remove(at + 1)}
              onChange={change}
              onRemove={() => onChange(rules.filter(({ key }) => key !== rule.key))}
            >
              <RuleClaim rule={rule} nth={at + 1} checked={checked} onChange={change} />
            </GrantLine>
          ))}
        </Box>
      )}
      <Box>
        <Button size="small" startIcon={<AddIcon />} onClick={() => onChange(addRule(rules))}>
          {t.add}
        </Button>
      </Box>
    </Box>
  );
}
