import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Stack from '@mui/material/Stack';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { Link as RouterLink } from 'react-router';
import type { PreparationChoice, PreparationPolicy } from '../../api/devicePreparation';
import { PersonPicker } from '../../enrollment-keys/PersonPicker';
import { RuleSentence } from '../../device-groups/rules/RuleSentence';
import { paths } from '../../shell/paths';
import { useTexts } from '../../texts/useTexts';
import { ProblemHelp } from '../../ui/ProblemHelp';
import { RowList } from '../../ui/RowList';
import { Section } from '../../ui/Section';
import { decidedByText } from '../decidedBy';
import { useNameOf } from '../useNames';
import { useResolved } from './usePreparationPolicies';

/** For whom the policy is, and what the next device of a person would get. */
export function WhoPanel({ policy }: { policy: PreparationPolicy }) {
  const words = useTexts().devicePreparation;
  const t = words.who;
  const [person, setPerson] = useState<string>();
  const { data, error, isError } = useResolved(person);
  const { assignedUserGroups: groups, rules } = policy;
  return (
    <Stack spacing={1.5}>
      <Section title={words.panels.who!} hint={t.hint}>
        <Stack spacing={2}>
          <PersonPicker hint={t.choose} onChange={(chosen) => setPerson(chosen?.id)} />
          {isError && <ProblemHelp error={error} />}
          {data && <Answer choice={data} policy={policy} />}
        </Stack>
      </Section>
      <Section title={words.columns.userGroups}>
        <Typography>{groups.length > 0 ? t.assigned : t.nobody}</Typography>
        <Box component="ul" sx={{ my: 1, pl: 2.5 }}>
          {groups.map(({ id, name }) => (
            <li key={id}>
              <Link component={RouterLink} to={`${paths.userGroups}/${id}`}>
                {name ?? words.goneGroup}
              </Link>
            </li>
          ))}
        </Box>
        {rules && (
          <>
            <Typography>{t.rules}</Typography>
            <Box component="ol" sx={{ my: 1, pl: 2.5 }}>
              {rules.rules.map((rule) => (
                <li key={rule.name}>
                  {rule.name}: <RuleSentence rule={rule} />
                </li>
              ))}
            </Box>
          </>
        )}
      </Section>
    </Stack>
  );
}

function Answer({ choice, policy }: { choice: PreparationChoice; policy: PreparationPolicy }) {
  const words = useTexts().devicePreparation;
  const t = words.who;
  const nameOf = useNameOf();
  const { policyId, policyName, decidedBy, candidates } = choice;
  const hidden = !policyId && candidates.length > 0;
  return (
    <>
      <Alert severity={policyId ? 'success' : 'info'}>
        <AlertTitle>
          {hidden
            ? t.hidden
            : policyId
              ? policyId === policy.id
                ? t.getsThis
                : t.gets(policyName ?? '')
              : t.getsNone}
        </AlertTitle>
        {decidedBy && `${t.because}: ${decidedByText(decidedBy, nameOf, words.decidedBy)}`}
      </Alert>
      {candidates.length > 1 && (
        <Box>
          <Typography variant="h3" sx={{ mb: 1 }}>
            {t.candidates}
          </Typography>
          <RowList
            label={t.candidates}
            rows={candidates.map((one) => ({
              key: one.policyId,
              first: `${one.priority}. ${one.policyName}`,
              second: `${words.modes[one.mode] ?? one.mode} · ${decidedByText(one.decidedBy, nameOf, words.decidedBy)}`,
            }))}
          />
        </Box>
      )}
    </>
  );
}
