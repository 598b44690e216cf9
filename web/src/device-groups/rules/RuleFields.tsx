import AddIcon from '@mui/icons-material/Add';
import ArrowDownwardIcon from '@mui/icons-material/ArrowDownward';
import ArrowUpwardIcon from '@mui/icons-material/ArrowUpward';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import type { ReactElement } from 'react';
import type { FactKind } from '../../api/groupRules';
import { useTexts } from '../../texts/useTexts';
import { FormField } from '../../ui/forms/FormField';
import { ConditionFields } from './ConditionFields';
import { addCondition, lacksName, type RuleDraft } from './rulesDraft';

interface Props {
  rule: RuleDraft;
  nth: number;
  last: boolean;
  facts: FactKind[];
  checked: boolean;
  onChange: (rule: RuleDraft) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

/** One rule: what it is for, what it does, and when. */
export function RuleFields({ rule, nth, last, facts, checked, onChange, onMove, onRemove }: Props) {
  const t = useTexts().groupRules;
  const called = rule.name.trim() || t.editor.rule(nth);
  const press = (label: string, icon: ReactElement, disabled: boolean, run: () => void) => (
    <Tooltip title={label}>
      <span>
        <IconButton aria-label={label} disabled={disabled} onClick={run}>
          {icon}
        </IconButton>
      </span>
    </Tooltip>
  );
  return (
    <Box
      component="li"
      aria-label={t.editor.rule(nth)}
      sx={{ p: 1.5, border: 1, borderColor: 'divider', borderRadius: 1, display: 'grid', gap: 1.5 }}
    >
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1 }}>
        <TextField
          select
          label={t.editor.effect}
          value={rule.effect}
          onChange={({ target }) => onChange({ ...rule, effect: target.value })}
          sx={{ width: 150 }}
        >
          {(['include', 'exclude'] as const).map((effect) => (
            <MenuItem key={effect} value={effect}>
              {t.effects[effect]}
            </MenuItem>
          ))}
        </TextField>
        <Box sx={{ flex: '1 1 200px' }}>
          <FormField
            label={t.editor.name}
            value={rule.name}
            fault={checked && lacksName(rule) ? t.editor.nameFault : undefined}
            required
            onChange={(name) => onChange({ ...rule, name })}
          />
        </Box>
        <Box sx={{ display: 'flex' }}>
          {press(t.editor.up(called), <ArrowUpwardIcon fontSize="small" />, nth === 1, () => onMove(-1))}
          {press(t.editor.down(called), <ArrowDownwardIcon fontSize="small" />, last, () => onMove(1))}
          {press(t.editor.removeRule(called), <DeleteIcon fontSize="small" />, false, onRemove)}
        </Box>
      </Box>
      {rule.conditions.map((condition, at) => (
        <ConditionFields
          key={condition.key}
          condition={condition}
          facts={facts}
          checked={checked}
          removes={t.editor.removeCondition(at + 1, called)}
          removable={rule.conditions.length > 1}
          onChange={(next) =>
            onChange({
              ...rule,
              conditions: rule.conditions.map((old) => (old.key === next.key ? next : old)),
            })
          }
          onRemove={() =>
            onChange({ ...rule, conditions: rule.conditions.filter(({ key }) => key !== condition.key) })
          }
        />
      ))}
      <Box>
        <Button
          size="small"
          startIcon={<AddIcon />}
          onClick={() => onChange({ ...rule, conditions: addCondition(rule.conditions, 'platform') })}
        >
          {t.editor.addCondition}
        </Button>
      </Box>
    </Box>
  );
}
