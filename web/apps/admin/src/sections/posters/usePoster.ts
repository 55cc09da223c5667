import { plainClient } from '@turno/api';
import { useDeed, useSignIn } from '@turno/ui';

export const CHANNELS = ['portal', 'queue'] as const;
export const SIZES = ['A4', 'A5'] as const;

export interface Poster {
    branchId: string;
    channel: (typeof CHANNELS)[number];
    lang: string;
    size: (typeof SIZES)[number];
}

/** How long a browser may take to read what it is handed, before it is given up. */
const KEPT = 60_000;

/** Fetches a poster with the person's token, and hands it to the browser. */
export function usePoster() {
    const plain = plainClient(useSignIn().token);
    const deed = useDeed();

    /** The tab is opened while the click lasts, as browsers want it, and filled when the poster is there. */
    async function open(poster: Poster): Promise<void> {
        const tab = window.open('', '_blank');
        const { branchId, channel, lang, size } = poster;
        const done = await deed.run(async () => {
            const pdf = await plain.file(`/api/v1/branches/${branchId}/posters/${channel}.pdf`, { lang, size });
            const address = URL.createObjectURL(new Blob([pdf], { type: 'application/pdf' }));
            setTimeout(() => URL.revokeObjectURL(address), KEPT);
            if (tab) {
                tab.location.href = address;
            } else {
                window.location.href = address;
            }
        });
        if (!done) {
            tab?.close();
        }
    }

    return { ...deed, open };
}
