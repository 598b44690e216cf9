/** Cells that step back on a telephone; what they say is said in the others then. */
export const wideOnly = { display: { xs: 'none', md: 'table-cell' } };
export const narrowOnly = { display: { md: 'none' } };
