const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const time = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

export const count = (value: number) => whole.format(value);

export const dateTime = (instant: string) => time.format(new Date(instant));

/** Records per second; one decimal while slow. */
export const rate = (perSecond: number) =>
  `${perSecond < 100 ? tenth.format(perSecond) : whole.format(perSecond)}/s`;

/** Seconds as people say them: `8 s`, `3 min 20 s`, `2 h 5 min`. */
export function duration(seconds: number): string {
  const rounded = Math.max(0, Math.round(seconds));
  if (rounded < 60) return `${rounded} s`;
  if (rounded < 3600) return `${Math.floor(rounded / 60)} min ${rounded % 60} s`;
  return `${Math.floor(rounded / 3600)} h ${Math.floor((rounded % 3600) / 60)} min`;
}

/** Share of a whole in percent, never 100 before it is all. */
export function percent(part: number, all: number): number {
  if (all <= 0) return 0;
  return part >= all ? 100 : Math.min(99, Math.floor((part / all) * 100));
}

/** A size as people say it: `812 B`, `2.5 MB`; a megabyte is a million bytes. */
export function bytes(size: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(1, size)) / 3)));
  const value = size / 1000 ** power;
  return `${power === 0 || value >= 100 ? whole.format(value) : tenth.format(value)} ${units[power]}`;
}

/** A number with its noun: `1 record`, `5,000 records`. */
export const counted = (value: number, one: string, several = `${one}s`) =>
  `${count(value)} ${value === 1 ? one : several}`;
