const rows = (n: number) => (n === 1 ? '1 row' : `${n.toLocaleString('en')} rows`);

interface Ended {
  rows: number;
  imported: number;
  skipped: number;
  failed: number;
}

const count = (n: number) => n.toLocaleString('en');

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
  notice: {
    committed: (n: Ended) =>
      `${rows(n.rows)}: ${count(n.imported)} imported, ${count(n.skipped)} skipped, ${count(n.failed)} failed.`,
    undone: (n: number) => `${rows(n)}: taken back. What the list had replaced counts again.`,
    show: 'Show the result',
    dismiss: (fileName: string) => `Dismiss: ${fileName}`,
  },
};
