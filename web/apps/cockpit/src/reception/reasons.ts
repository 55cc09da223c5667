import { useI18n } from '@turno/i18n';

/** Why staff act for a customer: the words that go on record. */
export const REASONS = {
    change: ['customer-request', 'customer-ill', 'customer-delayed', 'staff-absent', 'duplicate', 'wrong-service'],
    decline: ['no-capacity', 'not-eligible', 'documents-missing', 'wrong-service', 'duplicate'],
    override: ['customer-request', 'manager-agreed', 'customer-delayed', 'staff-absent'],
} as const;

export type Occasion = keyof typeof REASONS;

/** How a reason reads; other channels and organisations record words of their own. */
export function useReasonText() {
    const { t, te } = useI18n();
    return (word: string): string => (te(`cockpit.reasons.${word}`) ? t(`cockpit.reasons.${word}`) : word);
}
