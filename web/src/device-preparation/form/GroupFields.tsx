import AddIcon from '@mui/icons-material/Add';
import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useMay } from '../../permissions/useMay';
import { useTexts } from '../../texts/useTexts';
import { FormField } from '../../ui/forms/FormField';
import { Section } from '../../ui/Section';
import { OneGroupPicker } from './OneGroupPicker';
import type { FieldProps } from './fieldProps';

interface Props extends FieldProps {
  knownAs: string | null | undefined;
  /** A policy that is there, and in which nothing waits to be saved, makes its group at once, with a button of its own. */
  mayCreate: boolean;
}

/** The group that devices join: one that there is, or one that is made with the policy. */
export function GroupFields({ draft, faults, knownAs, mayCreate, onChange }: Props) {
  const texts = useTexts();
  const t = texts.preparationForm;
  const target = texts.devicePreparation.target;
  const creates = useMay('manage_groups') && (mayCreate || draft.newGroup !== null);
  const start = draft.name.trim();
  return (
    <Section title={t.sections.group}>
      <Stack spacing={2} sx={{ alignItems: 'flex-start', '& > *': { maxWidth: 1 } }}>
        {draft.newGroup === null ? (
          <Stack sx={{ width: 1 }}>
            <OneGroupPicker
              chosen={draft.group}
              knownAs={knownAs}
              onChange={(group) => onChange({ ...draft, group })}
            />
          </Stack>
        ) : (
          <FormField
            label={t.newGroup}
            hint={t.newGroupHint}
            value={draft.newGroup}
            fault={faults.newGroup}
            required
            onChange={(newGroup) => onChange({ ...draft, newGroup })}
          />
        )}
        {creates &&
          (draft.newGroup === null ? (
            <Button
              variant="outlined"
              startIcon={<AddIcon />}
              onClick={() => onChange({ ...draft, newGroup: start && target.newGroupName(start) })}
            >
              {target.createGroup}
            </Button>
          ) : (
            <Button onClick={() => onChange({ ...draft, newGroup: null })}>{t.existingGroup}</Button>
          ))}
      </Stack>
    </Section>
  );
}
