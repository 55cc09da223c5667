import { useDeed } from '@turno/ui';
import { useI18n } from '@turno/i18n';
import { computed, reactive, ref, shallowRef } from 'vue';
import { answer, useApi, type Appointment, type Customer, type FormField } from '../api.ts';
import { useBranch } from '../shell/branch.ts';
import { given, isComplete, type Answers } from './form.ts';

/** Books for somebody who calls or stands there. */
export function useBooking() {
    const api = useApi();
    const branch = useBranch();
    const { locale } = useI18n();
    const deed = useDeed();
    const booked = shallowRef<Appointment>();
    const answers = ref<Answers>({});
    const order = reactive({
        service: undefined as string | undefined,
        start: undefined as string | undefined,
        name: '',
        phone: '',
        email: '',
        language: locale.value,
        reason: '',
    });

    const fields = computed(() => {
        const service = branch.bookable.value.find((one) => one.id === order.service);
        return (service?.form?.fields ?? []) as FormField[];
    });
    const asksReason = computed(() => deed.problem.value?.slug === 'reason-required' || order.reason !== '');
    const ready = computed(
        () =>
            !!order.service &&
            !!order.start &&
            order.name.trim() !== '' &&
            isComplete(fields.value, answers.value) &&
            (deed.problem.value?.slug !== 'reason-required' || order.reason.trim() !== ''),
    );
    const errors = computed(() => {
        const faults = deed.problem.value?.fields ?? [];
        return Object.fromEntries(faults.map(({ pointer, message }) => [pointer.split('/').pop()!, message]));
    });

    function isFor(customer: Customer): void {
        order.name = customer.name ?? '';
        order.phone = customer.phone ?? '';
        order.email = customer.email ?? '';
        order.language = customer.language ?? order.language;
    }

    async function book(): Promise<void> {
        const { service, start, name, phone, email, language, reason } = order;
        const body = {
            branchId: branch.id,
            serviceIds: [service!],
            start: start!,
            name: name.trim(),
            language,
            channel: 'RECEPTION' as const,
            answers: given(fields.value, answers.value),
            ...(phone.trim() ? { phone: phone.trim() } : {}),
            ...(email.trim() ? { email: email.trim() } : {}),
            ...(reason.trim() ? { reason: reason.trim() } : {}),
        };
        await deed.run(async () => {
            booked.value = await answer<Appointment>(api.booking.POST('/api/v1/appointments', { body }));
        });
    }

    function again(): void {
        booked.value = undefined;
        answers.value = {};
        Object.assign(order, { service: undefined, start: undefined, name: '', phone: '', email: '', reason: '' });
    }

    return { ...deed, order, answers, fields, errors, asksReason, ready, booked, isFor, book, again };
}
