package org.bylaw.specs;

import io.cucumber.core.backend.ObjectFactory;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.bylaw.rulebook.RuleBook;
import org.bylaw.rulebook.RuleSet;

/**
 * Makes the step classes of one scenario and what they share: each once, by its only constructor. The rule book is that of the
 * shipped rules, unless another is given.
 */
public final class ScenarioObjects implements ObjectFactory {

    private static final RuleBook SHIPPED = new RuleBook(RuleSet.shipped());

    private final Map<Class<?>, Object> made = new HashMap<>();
    private RuleBook rules = SHIPPED;

    /** The rule book of the scenarios to come. */
    public void judgeBy(RuleBook book) {
        rules = book;
    }

    @Override
    public boolean addClass(Class<?> glue) {
        return true;
    }

    @Override
    public <T> T getInstance(Class<T> type) {
        Object object = made.get(type);
        if (object == null) {
            object = make(type);
            made.put(type, object);
        }
        return type.cast(object);
    }

    private Object make(Class<?> type) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        Object[] parts = Arrays.stream(constructor.getParameterTypes())
                .map(this::getInstance)
                .toArray();
        try {
            return constructor.newInstance(parts);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot make " + type, impossible);
        }
    }

    @Override
    public void start() {
        made.clear();
        made.put(RuleBook.class, rules);
    }

    @Override
    public void stop() {
        made.clear();
    }
}
