package io.turno.contracts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a rule of the domain, or a whole package of them: plain Java that gets everything as arguments, the time included,
 * and is tested in milliseconds. It knows no framework, no database and no broker; the architecture rules see to that.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.PACKAGE})
public @interface PureRule {}
