/**
 * Who somebody is and which {@code Audience} they belong to: users, sign-in, rights.
 *
 * <p>Rules: rights are checked here and nowhere else; signed-out viewers belong to the public audience.
 *
 * <p>Example:
 *
 * <pre>{@code
 * Audience audience = viewers.audienceOf(authentication);
 * }</pre>
 */
@ApplicationModule(allowedDependencies = {"catalogue", "catalogue :: *"})
@NullMarked
package it.atlante.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
