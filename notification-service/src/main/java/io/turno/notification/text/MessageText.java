package io.turno.notification.text;

/**
 * What a message says, in each of the shapes that channels need.
 *
 * @param subject one line
 * @param plain for mail, lines of text
 * @param html for mail, a whole document
 * @param brief for SMS, at most a few lines
 */
public record MessageText(String subject, String plain, String html, String brief) {}
