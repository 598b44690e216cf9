import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Tooltip from '@mui/material/Tooltip';
import type { FactKind } from '../../api/groupRules';
import { useTexts } from '../../texts/useTexts';
import { platformName } from '../../ui/platforms';
import { lacksValues, needsValues, tests, type ConditionDraft } from './rulesDraft';
import { useChoices } from './useRules';

interface Props {
  condition: ConditionDraft;
  facts: FactKind[];
  checked: boolean;
  removes: string;
  removable: boolean;
  onChange: (condition: ConditionDraft) => void;
  onRemove: () => void;
}

/** What must be known of a device. */
export function ConditionFields(props: Props) {
  const { condition, facts, checked, removes, removable, onChange, onRemove } = props;
  const texts = useTexts();
  const t = texts.groupRules;
  const fact = facts.find((one) => one.fact === condition.fact);
  const choices = useChoices(fact);
  const wantsValues = needsValues(condition.test);
  const fault = checked && lacksValues(condition) ? t.editor.valuesFault : undefined;
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 1,
        alignItems: 'start',
        gridTemplateColumns: { xs: '1fr auto', sm: '1fr 1fr auto', md: '180px 130px 1fr auto' },
        gridTemplateAreas: {
          xs: '"fact remove" "test test" "values values"',
          sm: '"fact test remove" "values values values"',
          md: '"fact test values remove"',
        },
      }}
    >
      <TextField
        select
        label={t.editor.fact}
        value={condition.fact}
        helperText={fact?.claimed ? t.claimed : undefined}
        onChange={({ target }) => onChange({ ...condition, fact: target.value, values: [] })}
        sx={{ gridArea: 'fact' }}
      >
        {facts.map(({ fact: key }) => (
          <MenuItem key={key} value={key}>
            {t.facts[key] ?? key}
          </MenuItem>
        ))}
      </TextField>
      <TextField
        select
        label={t.editor.test}
        value={condition.test}
        onChange={({ target }) => onChange({ ...condition, test: target.value })}
        sx={{ gridArea: 'test' }}
      >
        {tests.map((test) => (
          <MenuItem key={test} value={test}>
            {t.tests[test]}
          </MenuItem>
        ))}
      </TextField>
      {wantsValues && (
        <Autocomplete
          multiple
          freeSolo
          autoSelect
          size="small"
          sx={{ gridArea: 'values' }}
          clearText={texts.common.clearSearch}
          options={choices ?? []}
          value={condition.values}
          getOptionLabel={(value) => (condition.fact === 'platform' ? platformName(value) : value)}
          onChange={(_, values) =>
            onChange({ ...condition, values: values.map((value) => value.trim()).filter(Boolean) })
          }
          renderInput={(params) => (
            <TextField
              {...params}
              label={t.editor.values}
              error={fault !== undefined}
              helperText={fault ?? (condition.values.length === 0 ? t.editor.valuesHint : undefined)}
            />
          )}
        />
      )}
      <Tooltip title={removes}>
        <Box component="span" sx={{ gridArea: 'remove' }}>
          <IconButton aria-label={removes} disabled={!removable} onClick={onRemove}>
            <DeleteIcon fontSize="small" />
          </IconButton>
        </Box>
      </Tooltip>
    </Box>
  );
}
