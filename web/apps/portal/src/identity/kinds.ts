import { defineAsyncComponent, type Component } from 'vue';

/** How a person proves who they are, one component for each kind; it emits `proven` with what is to be sent along. */
interface Kind {
    component: Component;
    /** The contact that it proves. */
    contact: 'email' | 'phone';
}

const KINDS: Record<string, Kind> = {
    EMAIL_OTP: { component: defineAsyncComponent(() => import('./EmailCode.vue')), contact: 'email' },
    SMS_OTP: { component: defineAsyncComponent(() => import('./SmsCode.vue')), contact: 'phone' },
};

export const kindOf = (identity: string | undefined): Kind | undefined => KINDS[identity ?? ''];

export const contactOf = (identity: string | undefined) => kindOf(identity)?.contact;
