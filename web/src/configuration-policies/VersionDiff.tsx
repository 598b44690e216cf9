import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import type { ConfigurationPolicyVersion } from '../api/models';
import { useTexts } from '../texts/useTexts';
import { ProblemHelp } from '../ui/ProblemHelp';
import { Section } from '../ui/Section';
import { ChangeList } from './ChangeList';
import { useDiff } from './usePolicies';

interface Props {
  id: string;
  /** The newest first, at least two. */
  versions: ConfigurationPolicyVersion[];
}

/** Any two versions beside each other. */
export function VersionDiff({ id, versions }: Props) {
  const texts = useTexts();
  const t = texts.configurationPolicies;
  const newest = versions[0]?.number ?? 1;
  const [chosen, setChosen] = useState<{ from?: number; to?: number }>({});
  const { from = newest - 1, to = newest } = chosen;
  const { data, error, isError } = useDiff(id, from, to);
  return (
    <Section title={t.compare}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, mb: 1.5 }}>
        {(['from', 'to'] as const).map((end) => (
          <TextField
            key={end}
            select
            label={t.diffEnds[end]}
            value={end === 'from' ? from : to}
            onChange={(event) => setChosen({ from, to, [end]: Number(event.target.value) })}
            sx={{ minWidth: 160 }}
          >
            {versions.map(({ number }) => (
              <MenuItem key={number} value={number}>
                {t.versionNumber(number)}
              </MenuItem>
            ))}
          </TextField>
        ))}
      </Box>
      {from === to ? (
        <ChangeList changes={[]} />
      ) : isError ? (
        <ProblemHelp error={error} />
      ) : data ? (
        <ChangeList changes={data.changes} />
      ) : (
        <LinearProgress aria-label={texts.common.loading} />
      )}
    </Section>
  );
}
