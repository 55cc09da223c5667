/**
 * Hands a text to the device as a file.
 *
 * @param type e.g. `application/json`
 */
export function save(name: string, text: string, type: string): void {
    const url = URL.createObjectURL(new Blob([text], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
}
