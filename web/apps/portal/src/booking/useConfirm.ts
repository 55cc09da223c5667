import { useDeed } from '@turno/ui';
import { computed } from 'vue';
import { useRouter } from 'vue-router';
import { useBooking, type BookRequest } from '../api/booking.ts';
import type { Slot } from '../api/types.ts';
import { tellHost } from '../embed/host.ts';
import { plainPhone } from './contact.ts';
import { answersTo, wrongOf } from './form.ts';
import { isEmbedded } from './useDraft.ts';
import { pathOf } from './useSteps.ts';
import { useVisit } from './useVisit.ts';

const IN_DETAILS = new Set(['validation-failed', 'answers-invalid']);
const IN_IDENTITY = new Set(['verification-required', 'verification-failed']);

/** Books what was said; where it is refused, leads to where that can be mended. */
export function useConfirm() {
    const booking = useBooking();
    const router = useRouter();
    const { draft, question, asked } = useVisit();
    const deed = useDeed();
    /** The same request has the same key, so that a lost answer does not book twice. */
    let last = { body: '', key: '' };

    function keyFor(body: BookRequest): string {
        const text = JSON.stringify(body);
        last = last.body === text ? last : { body: text, key: crypto.randomUUID() };
        return last.key;
    }

    function request(): BookRequest {
        const { name, email, phone, language } = draft.contact;
        const answers = answersTo(asked.value, draft.answers);
        const files = Object.values(answers).filter((answer) => typeof answer === 'string' && draft.files[answer]);
        return {
            ...question.value!,
            start: draft.start!,
            name: name.trim(),
            language,
            channel: isEmbedded() ? 'WIDGET' : 'PORTAL',
            answers: answers as Record<string, never>,
            ...(email.trim() && { email: email.trim() }),
            ...(phone.trim() && { phone: plainPhone(phone) }),
            ...(draft.hold && { holdId: draft.hold.id, holdToken: draft.hold.holdToken }),
            ...(draft.proof && { verification: draft.proof.token }),
            ...(files.length > 0 && {
                fileTokens: Object.fromEntries(files.map((id) => [id, draft.files[id as string]!.token])),
            }),
        };
    }

    async function confirm(): Promise<void> {
        const isDone = await deed.run(async () => {
            const body = request();
            const booked = await booking.book(body, keyFor(body));
            draft.finish(booked);
            tellHost({ type: 'booked', appointmentId: booked.id, code: booked.code, start: booked.start });
        });
        const slug = deed.problem.value?.slug ?? '';
        if (isDone) {
            await router.replace(pathOf('done'));
        } else if (IN_DETAILS.has(slug) && deed.problem.value!.fields.length > 0) {
            draft.wrong = Object.fromEntries(
                deed.problem.value!.fields.map(({ pointer, message }) => [pointer, wrongOf(message)]),
            );
            await router.push(pathOf('details'));
        } else if (IN_IDENTITY.has(slug)) {
            draft.proof = undefined;
            await router.push(pathOf('identity'));
        }
    }

    const isLost = computed(() => ['slot-taken', 'hold-expired'].includes(deed.problem.value?.slug ?? ''));
    return {
        confirm,
        busy: deed.busy,
        problem: deed.problem,
        /** Somebody else has the place. */
        isLost,
        alternatives: computed(() => (deed.problem.value?.body['alternatives'] as Slot[] | undefined) ?? []),
        /** Another time was taken. */
        again: () => (deed.problem.value = undefined),
    };
}
