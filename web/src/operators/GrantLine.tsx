import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import type { ReactNode } from 'react';
import type { RoleTable } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { isUnfinished, lostByScope, type GrantDraft } from './grantDraft';
import { GroupPicker } from './GroupPicker';

interface Props<Line extends GrantDraft> {
  line: Line;
  table: RoleTable | undefined;
  checked: boolean;
  /** What the bin takes away, where the role does not say it. */
  removes?: string;
  /** What stands before the role, such as who gets it. */
  children?: ReactNode;
  onChange: (line: Line) => void;
  onRemove: () => void;
}

/** A role, and where it holds. */
export function GrantLine<Line extends GrantDraft>(props: Props<Line>) {
  const { line, table, checked, children, onChange, onRemove } = props;
  const texts = useTexts();
  const t = texts.operators.grants;
  const names = texts.permissions;
  const roleName = names.roles[line.role] ?? line.role;
  const removes = props.removes ?? t.remove(roleName);
  const lost = lostByScope(line, table).map((name) => names.names[name] ?? name);
  return (
    <Box
      component="li"
      sx={{ p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1, display: 'grid', gap: 1.5 }}
    >
      {children}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <TextField
          select
          label={t.role}
          value={line.role}
          onChange={(event) => onChange({ ...line, role: event.target.value })}
          sx={{ flex: 1 }}
        >
          {(table?.roles ?? [line.role]).map((role) => (
            <MenuItem key={role} value={role}>
              {names.roles[role] ?? role}
            </MenuItem>
          ))}
        </TextField>
        <Tooltip title={removes}>
          <IconButton aria-label={removes} onClick={onRemove}>
            <DeleteIcon fontSize="small" />
          </IconButton>
        </Tooltip>
      </Box>
      <RadioGroup
        row
        aria-label={`${t.scope}: ${roleName}`}
        value={line.everything ? 'everything' : 'groups'}
        onChange={(_, value) => onChange({ ...line, everything: value === 'everything' })}
      >
        <FormControlLabel value="everything" control={<Radio size="small" />} label={t.everything} />
        <FormControlLabel value="groups" control={<Radio size="small" />} label={t.groupsOnly} />
      </RadioGroup>
      {!line.everything && (
        <GroupPicker
          chosen={line.groups}
          fault={checked && isUnfinished(line) ? t.groupsFault : undefined}
          onChange={(groups) => onChange({ ...line, groups })}
        />
      )}
      {lost.length > 0 && (
        <Box sx={{ fontSize: 12.5, color: 'text.secondary' }}>{t.lost(lost.join(', '))}</Box>
      )}
    </Box>
  );
}
