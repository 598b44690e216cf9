const rows = (n: number) => (n === 1 ? '1 row' : `${n.toLocaleString('en')} rows`);

export const importWizard = {
  existing: {
    label: (n: number) =>
      n === 1
        ? '1 device is pre-approved already, with other details'
        : `${n.toLocaleString('en')} devices are pre-approved already, with other details`,
    replace: 'Replace: what the list says of them counts from then on',
    skip: 'Skip: they stay as they are, and so do their users; their rows do nothing',
    chosen: (n: number) => `${rows(n)} will be skipped: their devices are pre-approved already.`,
  },
  paste: {
    label: 'Or paste cells from a spreadsheet',
    hint: 'Copy the rows together with their header in the spreadsheet, and paste them here.',
    verb: 'Upload the pasted cells',
  },
};
