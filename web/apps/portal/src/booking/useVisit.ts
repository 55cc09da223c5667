import { inLanguage, useFormat } from '@turno/i18n';
import { storeToRefs } from 'pinia';
import { computed } from 'vue';
import type { Visit } from '../api/types.ts';
import { identityOf, totalOf } from './draft.ts';
import { askedOf } from './form.ts';
import { useCatalogue } from './useCatalogue.ts';
import { useDraft } from './useDraft.ts';

/** The booking that is being made, with what the catalogue knows of it. */
export function useVisit() {
    const draft = useDraft();
    const catalogue = useCatalogue();
    const { branchId, serviceIds, partySize, staffId, answers } = storeToRefs(draft);

    const branch = computed(() => catalogue.branch(branchId.value));
    const services = computed(() => catalogue.services(branchId.value, serviceIds.value));
    const zone = computed(() => branch.value?.timeZone ?? 'UTC');
    const total = computed(() => totalOf(services.value, partySize.value));

    return {
        draft,
        branch,
        services,
        zone,
        total,
        format: useFormat(() => zone.value),
        /** Whether staff approve it first. */
        isRequest: computed(() => services.value.some((service) => !service.selfService)),
        identity: computed(() => identityOf(services.value)),
        asked: computed(() => askedOf(services.value, answers.value)),
        branchName: computed(() => inLanguage(branch.value?.names)),
        serviceNames: computed(() => services.value.map((service) => inLanguage(service.names))),
        /** Whom one may ask for: those who do all of it. */
        staff: computed(() =>
            (branch.value?.staff ?? []).filter((one) => serviceIds.value.every((id) => one.serviceIds.includes(id))),
        ),
        question: computed<Visit | undefined>(() =>
            branchId.value && serviceIds.value.length > 0
                ? {
                      branchId: branchId.value,
                      serviceIds: [...serviceIds.value],
                      partySize: partySize.value,
                      ...(staffId.value && { staffId: staffId.value }),
                  }
                : undefined,
        ),
    };
}
