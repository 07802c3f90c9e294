let format: Intl.NumberFormat | undefined;

/** A whole number with its thousands apart: '12,500'. Quicker than `toLocaleString`, which prepares itself anew for each number. */
export function figure(count: number): string {
  format ??= new Intl.NumberFormat('en');
  return format.format(count);
}
