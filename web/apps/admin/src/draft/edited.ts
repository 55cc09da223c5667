import { computed, ref, toRaw, watch, type Ref } from 'vue';
import { same } from './changed.ts';

const copy = <T>(value: T): T => JSON.parse(JSON.stringify(toRaw(value))) as T;

/** A copy to be changed of what was read; read anew, it begins anew. */
export function useEdited<T>(source: () => T | undefined) {
    const value = ref() as Ref<T | undefined>;

    function reset(): void {
        const read = source();
        value.value = read === undefined ? undefined : copy(read);
    }

    watch(source, reset, { immediate: true });
    return { value, dirty: computed(() => value.value !== undefined && !same(value.value, source())), reset };
}
