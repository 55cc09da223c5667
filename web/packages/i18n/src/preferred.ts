/**
 * What the address asks for (`?lang=`), else what was chosen before, else what the browser speaks. It stands by itself: a page
 * may carry it as it is, for use before any script has come.
 *
 * @param spoken BCP 47, languages only
 */
export function preferredTag(spoken: readonly string[]): string | undefined {
    const asked = new URLSearchParams(window.location.search).get('lang');
    const wishes = [asked, window.localStorage.getItem('turno.locale'), ...window.navigator.languages];
    return wishes.map((tag) => tag?.toLowerCase().split('-')[0]).find((tag) => tag && spoken.includes(tag));
}
