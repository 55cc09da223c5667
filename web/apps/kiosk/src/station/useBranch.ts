import { bookingClient, data, type BookingTypes } from '@turno/api';
import { inLanguage } from '@turno/i18n';
import { useSettings, useSignIn } from '@turno/ui';
import { computed } from 'vue';
import { stationOf } from './station.ts';

export type BookableBranch = BookingTypes['schemas']['BranchView'];

export function useBranch() {
    const { about, branding } = useSettings();
    const { branchId = '', timeZone, names } = about;

    /** What can be booked here; only the centre knows, when it can be reached. */
    const bookable = (): Promise<BookableBranch> =>
        data(
            bookingClient(undefined, '/booking').GET('/api/v1/branches/{branchId}', { params: { path: { branchId } } }),
        );

    return {
        branchId,
        /** Of the branch; absent before it has its plan: then the kiosk's own, which stands there. */
        timeZone,
        /** The organisation's name and the branch's. */
        name: computed(() => [inLanguage(branding?.names), inLanguage(names)].filter(Boolean).join(' · ')),
        bookable,
    };
}

export const useStation = () => stationOf(useSignIn().token);
