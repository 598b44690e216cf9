import AddIcon from '@mui/icons-material/Add';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControl from '@mui/material/FormControl';
import FormControlLabel from '@mui/material/FormControlLabel';
import FormLabel from '@mui/material/FormLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import { useId } from 'react';
import type { FactKind } from '../../api/groupRules';
import { useTexts } from '../../texts/useTexts';
import { TwoLines } from '../../ui/TwoLines';
import { RuleFields } from './RuleFields';
import { addRule, moved, type RulesDraft } from './rulesDraft';

interface Props {
  draft: RulesDraft;
  facts: FactKind[];
  checked: boolean;
  onChange: (draft: RulesDraft) => void;
}

/** All rules, and how they work together. */
export function RulesForm({ draft, facts, checked, onChange }: Props) {
  const t = useTexts().groupRules;
  const labelId = useId();
  const { match, rules } = draft;
  const claims = new Set(facts.filter(({ claimed }) => claimed).map(({ fact }) => fact));
  const onlyClaims =
    rules.length > 0 && rules.every(({ conditions }) => conditions.every(({ fact }) => claims.has(fact)));
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <FormControl>
        <FormLabel id={labelId} sx={{ fontSize: 12.5 }}>
          {t.match.label}
        </FormLabel>
        <RadioGroup
          aria-labelledby={labelId}
          value={match}
          onChange={(_, value) => onChange({ ...draft, match: value })}
        >
          <FormControlLabel
            value="first"
            control={<Radio size="small" />}
            label={<TwoLines first={t.match.first} second={t.match.firstHint} />}
          />
          <FormControlLabel
            value="all"
            control={<Radio size="small" />}
            label={<TwoLines first={t.match.all} second={t.match.allHint} />}
          />
        </RadioGroup>
      </FormControl>
      {rules.length > 0 && (
        <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 1.5 }}>
          {rules.map((rule, at) => (
            <RuleFields
              key={rule.key}
              rule={rule}
              nth={at + 1}
              last={at === rules.length - 1}
              facts={facts}
              checked={checked}
              onChange={(next) =>
                onChange({ ...draft, rules: rules.map((old) => (old.key === next.key ? next : old)) })
              }
              onMove={(by) => onChange({ ...draft, rules: moved(rules, at, by) })}
              onRemove={() => onChange({ ...draft, rules: rules.filter(({ key }) => key !== rule.key) })}
            />
          ))}
        </Box>
      )}
      <Box>
        <Button
          variant="outlined"
          startIcon={<AddIcon />}
          onClick={() => onChange({ ...draft, rules: addRule(rules, 'platform') })}
        >
          {t.editor.addRule}
        </Button>
      </Box>
      {onlyClaims && <Alert severity="info">{t.claimedHint}</Alert>}
    </Box>
  );
}
