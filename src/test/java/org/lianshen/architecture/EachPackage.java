package org.lianshen.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

/** Every package below a root by itself, however deep it lies. */
record EachPackage(String root) implements SliceAssignment {

    @Override
    public SliceIdentifier getIdentifierOf(JavaClass type) {
        return type.getPackageName().startsWith(root + ".")
                ? SliceIdentifier.of(type.getPackageName().substring(root.length() + 1))
                : SliceIdentifier.ignore();
    }

    @Override
    public String getDescription() {
        return "each package";
    }
}
