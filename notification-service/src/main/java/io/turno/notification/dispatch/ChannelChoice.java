package io.turno.notification.dispatch;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.turno.contracts.PureRule;
import io.turno.notification.channel.Channel;
import io.turno.notification.contact.Contact;

/** Over which channel a message goes. */
@PureRule
final class ChannelChoice {
    /** For customers who never said, or whose wishes can't be met. */
    private static final List<String> USUAL = List.of("email", "sms");

    private ChannelChoice() {}

    /**
     * The first usable channel that the customer asked for; where none of those is usable, the first usable one at all.
     *
     * @param tried channels that failed already
     */
    static Optional<Channel> of(Contact contact, List<Channel> all, Collection<String> tried) {
        List<Channel> usable = all.stream()
                .filter(Channel::isConfigured)
                .filter(channel -> channel.addressOf(contact).isPresent())
                .toList();
        List<Channel> wanted = inOrder(usable, contact.channels());
        List<Channel> candidates = wanted.isEmpty() ? inOrder(usable, USUAL) : wanted;
        return candidates.stream()
                .filter(channel -> !tried.contains(channel.name()))
                .findFirst();
    }

    private static List<Channel> inOrder(List<Channel> channels, List<String> names) {
        return channels.stream()
                .filter(channel -> names.contains(channel.name()))
                .sorted(Comparator.comparing(channel -> names.indexOf(channel.name())))
                .toList();
    }
}
