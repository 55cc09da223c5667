import { onScopeDispose, ref, watch } from 'vue';
import { useTheme } from 'vuetify';

const contrast = ref(false);
const large = ref(false);

/** What makes the screen easier to read; each visitor starts anew. */
export function useEase() {
    return {
        contrast,
        large,
        forget() {
            contrast.value = false;
            large.value = false;
        },
    };
}

/** Lets the page follow; once, at the frame. */
export function showEase(): void {
    const theme = useTheme();
    const root = document.documentElement;
    root.classList.add('kiosk');
    watch(contrast, (on) => void theme.change(on ? 'contrast' : 'light'), { immediate: true });
    watch(large, (on) => root.classList.toggle('large', on), { immediate: true });
    onScopeDispose(() => {
        root.classList.remove('kiosk', 'large');
        void theme.change('light');
    });
}
