import Stack from '@mui/material/Stack';
import type { PreparationPolicy } from '../../api/devicePreparation';
import { useTexts } from '../../texts/useTexts';
import { Facts } from '../../ui/Facts';
import { Section } from '../../ui/Section';
import { TargetChip } from '../TargetChip';
import { groupText, peopleText } from './policyColumns';

/** What a policy says, for whoever may not change it. */
export function PolicyFacts({ policy }: { policy: PreparationPolicy }) {
  const texts = useTexts();
  const t = texts.preparationForm;
  const words = texts.devicePreparation;
  const yes = (on: boolean) => (on ? words.versions.yes : words.versions.no);
  const names = (items: PreparationPolicy['apps']) =>
    items.map(({ name }) => name ?? words.goneItem).join(', ') || undefined;
  return (
    <Section title={words.panels.settings!}>
      <Stack spacing={2}>
        <Facts
          facts={[
            { name: t.group, value: groupText(policy, words) },
            { name: words.columns.target, value: <TargetChip target={policy.target} /> },
            { name: t.timeout, value: policy.timeoutMinutes },
            { name: t.customErrorMessage, value: policy.customErrorMessage ?? undefined },
            { name: t.allowSkip, value: yes(policy.allowSkipAfterRetries) },
            { name: t.diagnostics, value: yes(policy.showDiagnosticsLink) },
            { name: t.apps, value: names(policy.apps) },
            { name: t.scripts, value: names(policy.scripts) },
            { name: t.mode, value: words.modes[policy.mode] ?? policy.mode },
            { name: t.accountType, value: t.accountTypes[policy.userAccountType] ?? policy.userAccountType },
            { name: t.userGroups, value: peopleText(policy, words) },
            { name: t.sections.failure, value: t.failures[policy.whenGroupFails] ?? policy.whenGroupFails },
          ]}
        />
      </Stack>
    </Section>
  );
}
