import { useI18n } from '@turno/i18n';
import { useDeed, useLoad } from '@turno/ui';
import { computed, watch } from 'vue';
import type { Holiday } from '../definitions.ts';
import { usePlain } from '../shell/clients.ts';
import { tell } from '../shell/notice.ts';

interface Asked {
    /** ISO 3166. */
    country: string;
    year: number;
    /** Of the country's calendar; empty for all of it. */
    region: string | null | undefined;
}

/** The public holidays of a country: as they were imported, else what an import would bring. */
export function useHolidays(asked: () => Asked) {
    const { t } = useI18n();
    const plain = usePlain();
    const importing = useDeed();
    const base = computed(() => `/api/v1/countries/${asked().country}/holidays`);

    const regions = useLoad(
        async () => (await plain.GET(`${base.value}/regions`)).data as { code: string; name: string }[],
    );
    const calendar = useLoad(async () => {
        const { year, region } = asked();
        const query = { year, region: region || undefined };
        return (await plain.GET(base.value, { params: { query } })).data as {
            imported: boolean;
            holidays: Holiday[];
        };
    });
    watch(base, regions.run, { immediate: true });
    watch(() => JSON.stringify(asked()), calendar.run, { immediate: true });

    async function importYear(): Promise<void> {
        const { year, region } = asked();
        const body = { year, region: region || null };
        if (await importing.run(() => plain.POST(`${base.value}/imports`, { body }))) {
            tell(t('admin.holidays.imported', { year }));
            await calendar.run();
        }
    }

    return {
        regions,
        calendar,
        importing,
        importYear,
        choices: computed(() =>
            (regions.data.value ?? []).map((one) => ({ value: one.code, title: `${one.name} (${one.code})` })),
        ),
    };
}
