import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTexts } from '../texts/useTexts';
import { ProblemHelp } from '../ui/ProblemHelp';
import { Form } from '../ui/forms/Form';
import { FormField } from '../ui/forms/FormField';
import { draftFaults, emptyDraft, refusedFaults, toCreatePerson, type PersonDraft } from './personDraft';
import { useCreatePerson } from './useCreatePerson';
import { BusyButton } from '../ui/BusyButton';

interface Props {
  initial?: Partial<PersonDraft>;
  /** The Peer ID is given by the device and cannot be edited. */
  fixedPeerId?: boolean;
  submitLabel: string;
  onCreated: () => void;
  onCancel: () => void;
}

export function PersonForm({ initial, fixedPeerId = false, submitLabel, onCreated, onCancel }: Props) {
  const t = useTexts();
  const f = t.people.form;
  const [draft, setDraft] = useState<PersonDraft>({ ...emptyDraft, ...initial });
  const [checked, setChecked] = useState(false);
  const create = useCreatePerson(onCreated);

  const local = draftFaults(draft, f);
  const refused = refusedFaults(create.error, f);
  const explained = Object.values(refused).some(Boolean);
  const field = (name: keyof PersonDraft) => ({
    value: draft[name],
    fault: (checked ? local[name] : undefined) ?? refused[name],
    onChange: (value: string) => setDraft({ ...draft, [name]: value }),
  });

  return (
    <Form
      onSubmit={() => {
        setChecked(true);
        if (Object.keys(local).length === 0) create.mutate(toCreatePerson(draft));
      }}
    >
      {create.isError && !explained && <ProblemHelp error={create.error} />}
      <FormField label={f.displayName} required focused {...field('displayName')} />
      <FormField label={f.email} type="email" {...field('email')} />
      <FormField label={f.orgUniqueId} hint={f.orgUniqueIdHint} {...field('orgUniqueId')} />
      {!fixedPeerId && <FormField label={f.peerId} hint={f.peerIdHint} code {...field('peerId')} />}
      {fixedPeerId && refused.peerId && <ProblemHelp error={create.error} />}
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', gap: 1 }}>
        <Button color="inherit" onClick={onCancel}>
          {t.common.cancel}
        </Button>
        <BusyButton type="submit" variant="contained" busy={create.isPending}>
          {submitLabel}
        </BusyButton>
      </Box>
    </Form>
  );
}
