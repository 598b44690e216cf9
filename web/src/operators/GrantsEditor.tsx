import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useId } from 'react';
import { useTexts } from '../texts/useTexts';
import { addDraft, type GrantDraft } from './grantDraft';
import { GrantLine } from './GrantLine';
import { useRoles } from './useOperators';

interface Props {
  drafts: GrantDraft[];
  /** Faults are shown once somebody has tried to go on. */
  checked: boolean;
  onChange: (drafts: GrantDraft[]) => void;
}

/** Roles, and where each holds. */
export function GrantsEditor({ drafts, checked, onChange }: Props) {
  const t = useTexts().operators.grants;
  const roles = useRoles();
  const titleId = useId();
  return (
    <Box component="section" aria-labelledby={titleId} sx={{ display: 'grid', gap: 1 }}>
      <Typography id={titleId} variant="h3">
        {t.title}
      </Typography>
      {drafts.length === 0 && <Typography color="textSecondary">{t.none}</Typography>}
      {drafts.length > 0 && (
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1 }}>
          {drafts.map((line) => (
            <GrantLine
              key={line.key}
              line={line}
              table={roles.data}
              checked={checked}
              onChange={(next) => onChange(drafts.map((old) => (old.key === line.key ? next : old)))}
              onRemove={() => onChange(drafts.filter(({ key }) => key !== line.key))}
            />
          ))}
        </Box>
      )}
      <Box>
        <Button
          size="small"
          startIcon={<AddIcon />}
          onClick={() => onChange(addDraft(drafts, unusedRole(drafts, roles.data?.roles ?? ['viewer'])))}
        >
          {t.add}
        </Button>
      </Box>
    </Box>
  );
}

/** The least powerful that is not there yet. */
function unusedRole(drafts: GrantDraft[], roles: string[]): string {
  return roles.find((role) => drafts.every((draft) => draft.role !== role)) ?? roles[0] ?? 'viewer';
}
