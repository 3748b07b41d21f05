package org.lianshen.demo;

import org.springframework.stereotype.Component;

/** Makes sample proposals at several stages, once. */
@Component
class DemoSamples {

    /** Makes them, unless they are there. */
    void makeOnce() {}
}
