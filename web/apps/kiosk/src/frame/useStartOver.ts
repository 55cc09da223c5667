import { ref } from 'vue';
import { useRouter } from 'vue-router';
import { useGiven } from '../given/useGiven.ts';
import { useEase } from './useEase.ts';

/** Rises with each visitor: a page that is left takes everything with it that was typed there. */
const visitor = ref(0);

export const useVisitor = () => visitor;

/** Leaves the kiosk to the next visitor, as if nobody had been there. */
export function useStartOver(): () => void {
    const router = useRouter();
    const given = useGiven();
    const { forget } = useEase();
    return () => {
        given.value = undefined;
        visitor.value++;
        forget();
        void router.replace('/');
    };
}
