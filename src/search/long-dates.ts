/** A day as the pages write it, e.g. `9 January 2024`. */
export function longDay(day: string): string {
  return days.format(new Date(`${day}T00:00:00Z`));
}

/** A month, e.g. `January 2024`. */
export function longMonth(month: string): string {
  return months.format(new Date(`${month}-01T00:00:00Z`));
}

const days = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const months = new Intl.DateTimeFormat('en-GB', {
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});
