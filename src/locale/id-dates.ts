/** How days are called and moments written in one language. */
export interface DateTerms {
  /** From Sunday on. */
  readonly weekdays: readonly string[];
  /** From January on. */
  readonly months: readonly string[];
  /** The same short. */
  readonly shortMonths: readonly string[];
  /** `{weekday}`, `{day}`, `{month}`, `{year}` */
  readonly full: string;
  /** `{day}` as `full` writes it, `{time}`, `{zone}` */
  readonly moment: string;
  /** `{hour}`, `{minute}` */
  readonly clock: string;
}

/** The same in Indonesian. */
export const idDates: DateTerms = {
  weekdays: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  months: [
    ...['Januari', 'Februari', 'Maret', 'April', 'Mei', 'Juni', 'Juli', 'Agustus', 'September'],
    ...['Oktober', 'November', 'Desember'],
  ],
  shortMonths: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  full: '{weekday}, {day} {month} {year}',
  moment: '{day} pukul {time} {zone}',
  clock: '{hour}.{minute}',
};
