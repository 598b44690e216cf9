import Box from '@mui/material/Box';
import type { GroupRule } from '../../api/groupRules';
import { useTexts } from '../../texts/useTexts';
import { platformName } from '../../ui/platforms';

/** A rule as one would say it. */
export function RuleSentence({ rule }: { rule: GroupRule }) {
  const t = useTexts().groupRules;
  const valueOf = (fact: string, value: string) => (fact === 'platform' ? platformName(value) : value);
  return (
    <Box component="span">
      {rule.effect === 'exclude' ? t.sentence.exclude : t.sentence.include}{' '}
      {rule.conditions.map(({ fact, test, values }, at) => (
        <span key={at}>
          {at > 0 && ` ${t.sentence.and} `}
          {t.facts[fact] ?? fact} {t.tests[test] ?? test}{' '}
          {(values ?? []).map((value, nth) => (
            <span key={value}>
              {nth > 0 && ` ${t.sentence.or} `}
              <Box component="strong" sx={{ fontWeight: 600 }}>
                {valueOf(fact, value)}
              </Box>
            </span>
          ))}
        </span>
      ))}
    </Box>
  );
}
