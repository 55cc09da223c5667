import type { Page } from '@playwright/test';

/** Takes down what the page says from now on, as there is nobody to hear it; each utterance is over at once. */
export const listen = (page: Page) =>
    page.addInitScript(() => {
        const heard: { lang: string; text: string }[] = [];
        Object.assign(window, { said: heard });
        window.speechSynthesis.speak = (utterance) => {
            heard.push({ lang: utterance.lang, text: utterance.text });
            setTimeout(() => utterance.dispatchEvent(new Event('end')), 50);
        };
        window.speechSynthesis.getVoices = () => [];
    });

/** What the page said, in the order in which it said it. */
export const said = (page: Page) =>
    page.evaluate(() => (window as unknown as { said: { lang: string; text: string }[] }).said);
