package org.bylaw.rulebook;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Rules as they come out of the compiler.
 *
 * @param index what is known of them
 * @param classes their classes, by path: {@code org/bylaw/rules/leverage/Rules0.class}
 */
record CompiledRules(RuleIndex index, SortedMap<String, byte[]> classes) {

    CompiledRules {
        classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
    }

    /** A class loader that has these classes beside those of {@code parent}. */
    ClassLoader loader(ClassLoader parent) {
        return new ClassLoader(parent) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                byte[] bytes = classes.get(name.replace('.', '/') + ".class");
                if (bytes == null) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, bytes, 0, bytes.length);
            }
        };
    }
}
