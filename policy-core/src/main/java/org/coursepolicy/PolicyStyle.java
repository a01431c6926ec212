package org.coursepolicy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.immutables.value.Value;

/**
 * How Immutables writes the implementations of this library's value types: hidden, strict, without copying methods.
 *
 * <p><strong>Internal.</strong> This annotation is public only because Java has no other way to share it among the
 * packages of this module; its package is not exported. It stands on every {@code package-info} that holds value
 * types, and a value type then looks like this:
 *
 * <pre>{@code
 * @Value.Immutable
 * public abstract class Example {
 *   Example() {}
 *
 *   public abstract String title();
 *
 *   public static Builder builder() {
 *     return new Builder();
 *   }
 *
 *   public static final class Builder extends ImmutableExample.Builder {
 *     Builder() {}
 *   }
 * }
 * }</pre>
 *
 * <p>What is chosen, and why:
 *
 * <ul>
 *   <li>the generated class is visible in its package only, and {@code build()} gives the abstract type, so callers
 *       never see a generated name. So is the builder that is extended, and Javadoc then shows its methods where
 *       users look for them;
 *   <li>every abstract method without parameters is an attribute, under its own bare name;
 *   <li>builders are strict: setting an attribute twice fails at once. There is no {@code from}, and the hidden class
 *       has no {@code with…}: where a copy is wanted, the type has a method of its own that says what changes;
 *   <li>no Jackson code is generated, whatever the type is annotated with;
 *   <li>no annotation but {@link Override} is put on generated code, or users would get class-file warnings.
 * </ul>
 */
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE})
@Value.Style(
        visibility = Value.Style.ImplementationVisibility.PACKAGE,
        builderVisibility = Value.Style.BuilderVisibility.PACKAGE,
        overshadowImplementation = true,
        get = "*",
        strictBuilder = true,
        defaults = @Value.Immutable(copy = false),
        jacksonIntegration = false,
        allowedClasspathAnnotations = {Override.class})
public @interface PolicyStyle {}
