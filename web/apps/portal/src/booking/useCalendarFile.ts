import { inLanguage, useFormat, useI18n } from '@turno/i18n';
import { suiteNow } from '@turno/ui';
import type { Appointment, Branch } from '../api/types.ts';
import { save } from '../frame/save.ts';
import { managePath } from '../manage/path.ts';
import { calendarFile } from './calendarFile.ts';

/** Puts an appointment into the device's calendar. */
export function useCalendarFile() {
    const { t } = useI18n();
    const format = useFormat();

    return (appointment: Appointment, branch: Branch | undefined): void => {
        const services = (branch?.services ?? []).filter((one) => appointment.serviceIds.includes(one.id));
        const texts = {
            summary: t('portal.done.event', {
                what: format.list(services.map((one) => inLanguage(one.names))),
                where: inLanguage(branch?.names),
            }),
            location: branch?.address ?? '',
            description: [
                `${t('portal.done.code')} ${appointment.code}`,
                inLanguage(branch?.site?.directions),
                String(new URL(managePath(appointment), window.location.origin)),
            ]
                .filter(Boolean)
                .join('\n'),
            category: t('portal.title'),
            place: branch?.site?.coordinates,
        };
        const event = calendarFile(appointment, texts, suiteNow());
        save(`${appointment.code}.ics`, event, 'text/calendar;charset=utf-8');
    };
}
