import AddIcon from '@mui/icons-material/Add';
import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import MenuItem from '@mui/material/MenuItem';
import Stack from '@mui/material/Stack';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import type { DetectionRule } from '../api/apps';
import { useTexts } from '../texts/useTexts';

interface Props {
  rules: DetectionRule[];
  fault?: string;
  onChange: (rules: DetectionRule[]) => void;
}

/** How a device finds out that the app is there. */
export function DetectionFields({ rules, fault, onChange }: Props) {
  const t = useTexts().apps;
  const put = (at: number, change: Partial<DetectionRule>) =>
    onChange(rules.map((rule, index) => (index === at ? { ...rule, ...change } : rule)));
  return (
    <Stack spacing={1.5} component="fieldset" sx={{ border: 0, p: 0, m: 0 }}>
      <Typography component="legend" sx={{ p: 0, fontWeight: 550 }}>
        {t.form.detection}
      </Typography>
      <Typography variant="body2" color={fault ? 'error' : 'textSecondary'}>
        {fault ?? t.form.detectionHint}
      </Typography>
      {rules.map((rule, index) => (
        // Rules have no names of their own: their place is what they are known by.
        <Box key={index} sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <TextField
            select
            label={t.form.ruleType(index + 1)}
            value={rule.type}
            onChange={(event) => put(index, { type: event.target.value })}
            sx={{ flex: '1 1 200px' }}
          >
            {Object.entries(t.types).map(([type, name]) => (
              <MenuItem key={type} value={type}>
                {name}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            label={t.form.target}
            value={rule.target}
            onChange={(event) => put(index, { target: event.target.value })}
            sx={{ flex: '2 1 220px' }}
          />
          {rule.type === 'registry_value' && (
            <TextField
              label={t.form.valueName}
              value={rule.valueName ?? ''}
              onChange={(event) => put(index, { valueName: event.target.value })}
              sx={{ flex: '1 1 140px' }}
            />
          )}
          {!['file_exists', 'product_code'].includes(rule.type) && (
            <TextField
              label={t.form.expected}
              value={rule.expected ?? ''}
              onChange={(event) => put(index, { expected: event.target.value })}
              sx={{ flex: '1 1 140px' }}
            />
          )}
          <IconButton
            aria-label={t.form.removeRule(index + 1)}
            onClick={() => onChange(rules.filter((_, at) => at !== index))}
          >
            <DeleteIcon fontSize="small" />
          </IconButton>
        </Box>
      ))}
      <Box>
        <Button
          startIcon={<AddIcon />}
          onClick={() => onChange([...rules, { type: 'file_exists', target: '' }])}
        >
          {t.form.addRule}
        </Button>
      </Box>
    </Stack>
  );
}
