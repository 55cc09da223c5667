import { useFormat, useI18n } from '@turno/i18n';
import { DAYS, type Day, type OpeningWindow, type Recurrence } from '../definitions.ts';
import { recurrenceText } from './recurrence.ts';
import { minutesOf } from './weekgrid.ts';

/** Days, times and rules in the words of the language that is spoken. */
export function useHoursWords() {
    const { t } = useI18n();
    const format = useFormat(() => 'UTC');

    const date = (iso: string) => format.date(`${iso}T00:00:00Z`, { day: 'numeric', month: 'short', year: 'numeric' });
    const time = (wall: string) => format.date(minutesOf(wall) * 60_000, { hour: 'numeric', minute: '2-digit' });
    const times = (window: OpeningWindow) => `${time(window.from)} – ${time(window.to)}`;

    return {
        date,
        time,
        times,
        day: (day: Day, width: 'long' | 'short' = 'long') => format.weekdays(width)[DAYS.indexOf(day)]!,
        repeats: (rule: Recurrence | null | undefined) =>
            recurrenceText(rule, {
                weekOfMonth: (week) => t(`admin.hours.week.${week}`),
                everyWeeks: (weeks) => t('admin.hours.everyN', { n: format.number(weeks) }),
                from: (day) => t('admin.hours.fromDate', { date: date(day) }),
                until: (day) => t('admin.hours.untilDate', { date: date(day) }),
            }),
    };
}
