package org.lianshen.process.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Finds no engine for any script language, whatever lies on the class path. */
public final class DisabledScripting implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        // none is ever used
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        // a parent without extensions finds no factories to load
        return new ScriptEngineManager(ClassLoader.getPlatformClassLoader());
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean fromCache) {
        throw new ProcessEngineException("Scripts are not run here: " + language);
    }
}
