import BlockIcon from '@mui/icons-material/Block';
import CheckCircleIcon from '@mui/icons-material/CheckCircleOutlined';
import HowToRegIcon from '@mui/icons-material/HowToRegOutlined';
import RemoveIcon from '@mui/icons-material/RemoveCircleOutlineOutlined';
import Box from '@mui/material/Box';
import type { RuleAnswer } from '../api/restrictions';
import { useTexts } from '../texts/useTexts';
import { Badge } from '../ui/Badge';
import { RowList } from '../ui/RowList';

const looks = {
  allow: { tone: 'success', icon: <CheckCircleIcon /> },
  ask: { tone: 'info', icon: <HowToRegIcon /> },
  deny: { tone: 'error', icon: <BlockIcon /> },
  abstain: { tone: 'neutral', icon: <RemoveIcon /> },
} as const;

export function RuleRows({ rules }: { rules: RuleAnswer[] }) {
  const t = useTexts().suppose;
  return (
    <RowList
      label={t.rules}
      rows={rules.map((rule) => ({
        key: rule.rule,
        first: (
          <>
            {t.ruleNames[rule.rule] ?? rule.rule}
            <Badge {...looks[rule.says as keyof typeof looks]} label={t.says[rule.says] ?? rule.says} />
          </>
        ),
        second: (
          <>
            {rule.code && <Box>{t.codes[rule.code] ?? rule.code}</Box>}
            {rule.restrictions?.map(({ id, name, finding }) => (
              <Box key={id}>
                {name}: {t.findings[finding] ?? finding}
              </Box>
            ))}
            {rule.facts.length > 0 && (
              <Box>
                {t.saw}{' '}
                {rule.facts.map(({ name, value }) => `${t.facts[name] ?? name}: ${value}`).join(' · ')}
              </Box>
            )}
          </>
        ),
      }))}
    />
  );
}
