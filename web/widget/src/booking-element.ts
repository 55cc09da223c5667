import { embedAddress, messageOf } from './embed.ts';

/** The portal is where this script came from. */
const ORIGIN = new URL((document.currentScript as HTMLScriptElement | null)?.src ?? window.location.href).origin;
const FIRST_HEIGHT = 640;

/**
 * `<turno-booking branch="…" service="…" primary="#0b5d66" locale="ar" label="Book a visit">`: booking inside a page of one's
 * own. It grows with what it shows, and tells the page by events: `turno-step`, and `turno-booked` with
 * `{appointmentId, code, start}` as its detail.
 */
export class BookingElement extends HTMLElement {
    static readonly observedAttributes = ['branch', 'service', 'primary', 'locale'];

    private readonly frame = document.createElement('iframe');
    private readonly listen = (event: MessageEvent) => this.hear(event);

    connectedCallback(): void {
        const style = document.createElement('style');
        style.textContent = ':host{display:block}iframe{display:block;inline-size:100%;border:0;color-scheme:normal}';
        this.frame.title = this.getAttribute('label') ?? 'Turno';
        this.frame.allow = 'geolocation';
        this.frame.style.blockSize = `${FIRST_HEIGHT}px`;
        this.show();
        (this.shadowRoot ?? this.attachShadow({ mode: 'open' })).replaceChildren(style, this.frame);
        window.addEventListener('message', this.listen);
    }

    disconnectedCallback(): void {
        window.removeEventListener('message', this.listen);
    }

    attributeChangedCallback(): void {
        if (this.isConnected) {
            this.show();
        }
    }

    private show(): void {
        const address = embedAddress(ORIGIN, (name) => this.getAttribute(name), document.documentElement.lang);
        if (this.frame.src !== address) {
            this.frame.src = address;
        }
    }

    private hear(event: MessageEvent): void {
        const message =
            event.source === this.frame.contentWindow ? messageOf(event.origin, ORIGIN, event.data) : undefined;
        switch (message?.type) {
            case 'height':
                this.frame.style.blockSize = `${Math.ceil(message.height)}px`;
                break;
            case 'step':
            case 'booked':
                this.dispatchEvent(new CustomEvent(`turno-${message.type}`, { detail: message, bubbles: true }));
                break;
            case undefined:
        }
    }
}
