import { computed } from 'vue';
import { i18n } from './index.ts';

type When = string | number | Date;

/** As the browser's owner writes it, where that is the same language; English is British otherwise, as most branches are. */
function regional(language: string): string {
    const own = window.navigator.languages.find((tag) => tag.startsWith(`${language}-`));
    return own ?? (language === 'en' ? 'en-GB' : language);
}

const made = new Map<string, unknown>();

/** A formatter takes far longer to make than to use. */
function one<Options, Made>(kind: new (tag: string, options: Options) => Made, tag: string, options: Options): Made {
    const key = `${kind.name} ${tag} ${JSON.stringify(options)}`;
    const known = made.get(key) ?? new kind(tag, options);
    made.set(key, known);
    return known as Made;
}

/** Dates, times and numbers as the language that is spoken writes them; instants are shown in the branch's zone. */
export function useFormat(zone: () => string | undefined = () => undefined) {
    const tag = computed(() => regional(i18n.global.locale.value));

    function date(when: When, options: Intl.DateTimeFormatOptions): string {
        return one(Intl.DateTimeFormat, tag.value, { timeZone: zone(), ...options }).format(new Date(when));
    }

    return {
        /** Say, 09:30. */
        time: (when: When) => date(when, { hour: '2-digit', minute: '2-digit' }),
        /** Say, Monday 23 November. */
        day: (when: When) => date(when, { weekday: 'long', day: 'numeric', month: 'long' }),
        shortDay: (when: When) => date(when, { weekday: 'short', day: 'numeric', month: 'short' }),
        dateTime: (when: When) => date(when, { dateStyle: 'medium', timeStyle: 'short' }),
        date,
        number: (value: number, options?: Intl.NumberFormatOptions) =>
            one(Intl.NumberFormat, tag.value, options ?? {}).format(value),
        /** @param currency ISO 4217 */
        money: (value: number, currency: string) =>
            one(Intl.NumberFormat, tag.value, { style: 'currency', currency }).format(value),
        /** Say, 5 minutes. */
        minutes: (value: number) =>
            one(Intl.NumberFormat, tag.value, { style: 'unit', unit: 'minute', unitDisplay: 'long' }).format(value),
        /** Say, in 5 minutes, or 5 minutes ago. */
        inMinutes: (value: number) =>
            one(Intl.RelativeTimeFormat, tag.value, { numeric: 'auto' }).format(value, 'minute'),
        list: (items: string[]) => one(Intl.ListFormat, tag.value, {}).format(items),
        /** Names of the days, Monday first. */
        weekdays: (weekday: 'long' | 'short' | 'narrow' = 'short') =>
            [5, 6, 7, 8, 9, 10, 11].map((day) =>
                one(Intl.DateTimeFormat, tag.value, { weekday, timeZone: 'UTC' }).format(Date.UTC(2026, 0, day)),
            ),
    };
}
