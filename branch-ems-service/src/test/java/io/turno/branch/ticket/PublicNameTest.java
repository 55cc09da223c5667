package io.turno.branch.ticket;

import io.turno.contracts.plan.QueuePolicy.ScreenName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PublicNameTest {

    @ParameterizedTest
    @CsvSource({
        "CODE,     true,  Ada Byron,             ",
        "INITIALS, true,  Ada Byron,             A. B.",
        "INITIALS, true,  '  ada   byron ',      A. B.",
        "INITIALS, true,  Ada,                   A.",
        "INITIALS, true,  Ana Maria Cruz Lopez,  A. M. C.",
        "INITIALS, true,  آدا بايرون,            آ. ب.",
        "INITIALS, true,  𝒜da Byron,             𝒜. B.",
        "INITIALS, false, Ada Byron,             ",
        "INITIALS, true,  '',                    ",
        "INITIALS, true,  ,                      ",
        "NAME,     true,  ' Ada Byron ',         Ada Byron",
        "NAME,     true,  ' ',                   ",
        "NAME,     false, Ada Byron,             ",
    })
    void shouldSayNoMoreThanBothAgreedTo(ScreenName allowed, boolean agreed, String name, String shown) {
        assertThat(PublicName.of(allowed, agreed, name)).isEqualTo(shown);
    }
}
