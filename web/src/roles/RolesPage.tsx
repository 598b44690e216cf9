import LinearProgress from '@mui/material/LinearProgress';
import Stack from '@mui/material/Stack';
import { useAllOperators, useRoles } from '../operators/useOperators';
import { useAllTokens } from '../tokens/useTokens';
import { useTexts } from '../texts/useTexts';
import { ErrorState } from '../ui/ErrorState';
import { Section } from '../ui/Section';
import { RoleHolders } from './RoleHolders';
import { RoleMatrix } from './RoleMatrix';

/** What each role may do, and who has it. */
export function RolesPage() {
  const texts = useTexts();
  const t = texts.operators.roles;
  const roles = useRoles();
  const operators = useAllOperators();
  const tokens = useAllTokens();
  const queries = [roles, operators, tokens];
  const failed = queries.find(({ isError, data }) => isError && !data);
  const retry = () => queries.forEach((query) => void query.refetch());

  if (failed) return <ErrorState title={t.unavailable} error={failed.error} onRetry={retry} />;
  if (!roles.data || !operators.data || !tokens.data)
    return <LinearProgress aria-label={texts.common.loading} />;
  return (
    <Stack spacing={2} sx={{ pb: 4 }}>
      <Section title={t.matrix}>
        <RoleMatrix table={roles.data} />
      </Section>
      <Section title={t.holders}>
        <RoleHolders roles={roles.data.roles} operators={operators.data} tokens={tokens.data} />
      </Section>
    </Stack>
  );
}
