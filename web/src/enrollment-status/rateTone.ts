/** From 95 % on it goes well, below 80 % it does not. */
export const rateTone = (percent: number) => (percent >= 95 ? 'good' : percent >= 80 ? 'middling' : 'bad');
