import Typography from '@mui/material/Typography';
import { useMay } from '../permissions/useMay';
import { useTexts } from '../texts/useTexts';
import { ChooseField } from '../ui/forms/ChooseField';
import { ProblemHelp } from '../ui/ProblemHelp';
import { Section } from '../ui/Section';
import { useChangeSecondPerson, useSecondPerson } from './useProposals';

/** Whether changes wait; an administrator says so. */
export function SecondPerson() {
  const t = useTexts().proposals.setting;
  const { data: setting } = useSecondPerson();
  const mayChange = useMay('administer');
  const change = useChangeSecondPerson();
  if (!setting) return null;
  return (
    <Section title={t.title}>
      <Typography color="textSecondary" sx={{ mb: 2 }}>
        {(setting.required ? t.on : t.off)(setting.people)}
      </Typography>
      {change.error && <ProblemHelp error={change.error} />}
      {mayChange && (
        <ChooseField
          label={t.label}
          value={setting.secondPerson}
          choices={t.modes}
          onChange={(mode) => change.mutate({ seen: setting, mode })}
        />
      )}
    </Section>
  );
}
