import Typography from '@mui/material/Typography';
import type { UseMutationResult } from '@tanstack/react-query';
import { useState } from 'react';
import { ProblemHelp } from '../ProblemHelp';
import { Form } from './Form';
import { FormActions } from './FormActions';
import { FormDialog } from './FormDialog';
import { FormField } from './FormField';

interface Props {
  title: string;
  hint?: string;
  label: string;
  submit: string;
  /** The name that is offered. */
  initial: string;
  /** What is wrong with the name. */
  fault?: string;
  copy: Pick<UseMutationResult<unknown, Error, string>, 'mutate' | 'isPending' | 'error'>;
  onClose: () => void;
}

/** Asks for the name of a copy. */
export function CopyForm({ title, hint, label, submit, initial, fault, copy, onClose }: Props) {
  const [name, setName] = useState(initial);
  return (
    <FormDialog title={title} onClose={onClose}>
      <Form onSubmit={() => copy.mutate(name.trim())}>
        {hint && <Typography color="textSecondary">{hint}</Typography>}
        {copy.error && !fault && <ProblemHelp error={copy.error} />}
        <FormField label={label} value={name} fault={fault} required focused onChange={setName} />
        <FormActions submit={submit} busy={copy.isPending} onCancel={onClose} />
      </Form>
    </FormDialog>
  );
}
