/** As large as a logo may be, decoded. */
export const LARGEST = 64 * 1024;

const KINDS = ['image/png', 'image/jpeg'];

export type LogoFault = 'kind' | 'size';

/** Why a file can't be a logo, as far as the screen can tell; the service looks into it. */
export function logoFault(file: { type: string; size: number }): LogoFault | undefined {
    if (!KINDS.includes(file.type)) {
        return 'kind';
    }
    return file.size > LARGEST ? 'size' : undefined;
}

export function dataUrlOf(file: Blob): Promise<string> {
    return new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(String(reader.result));
        reader.onerror = () => reject(reader.error);
        reader.readAsDataURL(file);
    });
}
