import { data } from '@turno/api';
import { useDeed } from '@turno/ui';
import { computed, ref, shallowRef } from 'vue';
import { useI18n } from '@turno/i18n';
import { answer, useApi, type Device } from '../api.ts';
import { useEvery } from '../shell/useQueue.ts';

const LOOK_EVERY = 30_000;

/** The branch's ticket printer, where it has one. */
export function usePrinter() {
    const api = useApi();
    const { locale } = useI18n();
    const deed = useDeed();
    const devices = shallowRef<Device[]>([]);
    const printed = ref<string>();

    async function look(): Promise<void> {
        devices.value = await answer<Device[]>(api.branch.GET('/api/v1/devices')).catch(() => devices.value);
    }
    void look();
    useEvery(LOOK_EVERY, look);

    const printers = computed(() => devices.value.filter((device) => device.kind === 'PRINTER'));
    const printer = computed(() => printers.value.find((one) => !one.alert) ?? printers.value[0]);

    async function print(ticketId: string): Promise<void> {
        const params = { path: { id: ticketId } };
        const body = { printerId: printer.value!.id, locale: locale.value };
        const asked = await deed.run(() => data(api.branch.POST('/api/v1/tickets/{id}/print', { params, body })));
        printed.value = asked ? ticketId : undefined;
    }

    return { printer, print, printed, deed };
}
