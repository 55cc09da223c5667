import { ref } from 'vue';

/** What was just done, in one line; `NoticeHost` shows it for a while. */
export const notice = ref('');

export function tell(text: string): void {
    notice.value = text;
}
